package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.plan.Place;
import dev.backstitch.processor.plan.Plan;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * Writes the losses: a constant each, and the method that sums them.
 *
 * <pre>
 * double loss(FloatLossRows lossRows, int rows) {
 *   return lossRows.sum(
 *       SPECIES_LOSS, 1.0, 0, rows, 3,
 *       this.values, SPECIES * this.capacity, 16,
 *       this.values, SPECIES_GRADIENT * this.capacity, 16);
 * }
 * </pre>
 */
final class LossWriter {
  /** A term takes up to 60 bytecodes; the budget of a method is 6,000. */
  private static final int MOST_TERMS = 80;

  private final Plan plan;
  private final RuntimeTypes types;

  LossWriter(Plan plan, RuntimeTypes types) {
    this.plan = plan;
    this.types = types;
  }

  /** The constants that hold the losses. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    for (Loss loss : this.plan.network().losses()) {
      ClassName type = type(loss);
      constants.add(
          FieldSpec.builder(
                  type,
                  this.plan.lossNames().get(loss),
                  Modifier.PRIVATE,
                  Modifier.STATIC,
                  Modifier.FINAL)
              .initializer("new $T($L)", type, arguments(loss))
              .build());
    }
    return constants;
  }

  private static ClassName type(Loss loss) {
    String[] names = loss.typeName().split("\\.", -1);
    String[] nested = Arrays.copyOfRange(names, 1, names.length);
    return ClassName.get(loss.packageName(), names[0], nested);
  }

  private static CodeBlock arguments(Loss loss) {
    return loss.arguments().stream().map(LossWriter::argument).collect(CodeBlock.joining(",$W"));
  }

  private static CodeBlock argument(Object argument) {
    return switch (argument) {
      case Loss.Reduction reduction ->
          CodeBlock.of("$T.$L", RuntimeTypes.LOSS.nestedClass("Over"), reduction);
      case List<?> numbers ->
          numbers.stream()
              .map(number -> CodeBlock.of("$L", number))
              .collect(CodeBlock.joining(",$W", "new double[] {", "}"));
      default -> CodeBlock.of("$L", argument);
    };
  }

  /** The method that computes the loss and the gradients it gives, in parts where it is long. */
  List<MethodSpec> write() {
    int observedAt = 0;
    List<CodeBlock> terms = new ArrayList<>();
    for (Loss loss : this.plan.network().losses()) {
      terms.add(this.term(loss, observedAt));
      observedAt += (int) loss.predicted().shape().size();
    }
    if (terms.size() <= MOST_TERMS) {
      return List.of(this.sum("loss", this.text(), terms));
    }
    List<MethodSpec> methods = new ArrayList<>();
    List<CodeBlock> parts = new ArrayList<>();
    for (int from = 0; from < terms.size(); from += MOST_TERMS) {
      String part = "loss" + (parts.size() + 1);
      List<CodeBlock> some = terms.subList(from, Math.min(terms.size(), from + MOST_TERMS));
      methods.add(this.sum(part, "Part " + (parts.size() + 1) + ".", some));
      parts.add(CodeBlock.of("this.$L(lossRows, rows)", part));
    }
    methods.addFirst(this.sum("loss", this.text(), parts));
    return methods;
  }

  private MethodSpec sum(String name, String javadoc, List<CodeBlock> terms) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addJavadoc("$L", javadoc)
            .addParameter(this.types.lossRows(), "lossRows")
            .addParameter(TypeName.INT, "rows")
            .returns(TypeName.DOUBLE);
    if (terms.size() == 1) {
      return method.addStatement("return $L", terms.getFirst()).build();
    }
    method.addStatement("double loss = 0");
    terms.forEach(term -> method.addStatement("loss += $L", term));
    return method.addStatement("return loss").build();
  }

  private String text() {
    return FormulaComment.of(LossText.of(this.plan.network().losses()));
  }

  private CodeBlock term(Loss loss, int observedAt) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.add(
        "lossRows.$L(\n$>$>$L, $L, $L, rows, $L,\n",
        loss.atLogits() ? "sumAtLogits" : "sum",
        this.plan.lossNames().get(loss),
        loss.weight(),
        observedAt,
        loss.predicted().shape().size());
    if (loss.atLogits()) {
      code.add("$L,\n", array(this.plan.place(loss.target())));
    }
    code.add("$L,\n", array(this.plan.place(loss.predicted())));
    return code.add("$L)$<$<", array(this.plan.gradientPlace(loss))).build();
  }

  private static String array(Place place) {
    return CallWriter.array(place) + ", " + CallWriter.offset(place) + ", " + place.rowStride();
  }
}
