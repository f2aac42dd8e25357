package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.plan.Plan;

/**
 * Writes the pass that reads large matrices in half the bytes.
 *
 * <pre>
 * void forward(int from, int rows) {
 *   this.version = this.copies.of(this.weights, this.version);
 *   super.forward(from, rows);
 * }
 * </pre>
 */
final class HalfForwardWriter extends CopyForwardWriter {
  static final String NAME = "HalfForward";

  HalfForwardWriter(Plan plan, ClassName kernels) {
    super(plan, plan.halves(), kernels);
  }

  @Override
  String name() {
    return NAME;
  }

  @Override
  String text() {
    return "The same steps with large matrices in half the bytes, as bfloat16.";
  }

  @Override
  ClassName copies() {
    return RuntimeTypes.HALF_COPIES;
  }

  @Override
  ClassName version() {
    return RuntimeTypes.HALF_VERSION;
  }

  /** Makes a pass where only this class names it, so that others do not load it. */
  @Override
  MethodSpec make() {
    return this.making().addStatement("return new $L(kernels, CHUNK, copies)", NAME).build();
  }

  @Override
  MethodSpec forward() {
    return computing()
        .addStatement("this.version = this.copies.of(this.weights, this.version)")
        .addStatement("super.forward(from, rows)")
        .build();
  }

  @Override
  MethodSpec method(MethodSpec reading) {
    return reading.toBuilder().addAnnotation(Override.class).build();
  }
}
