package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.plan.Plan;

/**
 * Writes the pass in which several rows read large matrices from copies in panels.
 *
 * <pre>
 * void computeHidden(int from, int rows) {
 *   if (rows == 1 || !this.version.areCopied()) {
 *     super.computeHidden(from, rows);
 *     return;
 *   }
 *   for (int at = 0; at &lt; 1024; at += 24) {
 * </pre>
 */
final class PanelForwardWriter extends CopyForwardWriter {
  static final String NAME = "PanelForward";

  private final RuntimeTypes types;

  PanelForwardWriter(Plan plan, RuntimeTypes types, ClassName kernels) {
    super(plan, plan.inPanels(), kernels);
    this.types = types;
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  String text() {
    return "The same steps, of which those of several rows read large matrices from copies,\n"
        + "where each panel lies in one piece.";
  }

  @Override
  ClassName copies() {
    return this.types.panelCopies();
  }

  @Override
  ClassName version() {
    return this.types.panels();
  }

  @Override
  MethodSpec make() {
    return this.making()
        .addJavadoc("The faster pass with the vectors of this machine.")
        .addStatement(
            """
            return copies.pay()
            ? new $L(kernels, CHUNK, copies)
            : new $L(kernels, CHUNK, ROW)\
            """,
            NAME,
            ForwardWriter.NAME)
        .build();
  }

  @Override
  MethodSpec forward() {
    return computing()
        .beginControlFlow("if (rows > 1)")
        .addStatement("this.version = this.copies.of(this.weights, this.version)")
        .endControlFlow()
        .addStatement("super.forward(from, rows)")
        .build();
  }

  @Override
  MethodSpec method(MethodSpec reading) {
    return MethodSpec.methodBuilder(reading.name())
        .addJavadoc(reading.javadoc())
        .addAnnotation(Override.class)
        .addParameters(reading.parameters())
        .beginControlFlow("if (rows == 1 || !this.version.areCopied())")
        .addStatement("super.$L(from, rows)", reading.name())
        .addStatement("return")
        .endControlFlow()
        .addCode(reading.code())
        .build();
  }
}
