package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Normalised;
import java.util.Map;

/**
 * Softmax and its logarithm: three passes over each row while it is in the first cache. The largest
 * and the sum are taken unit by unit in both twins, since their order must not depend on lanes. The
 * last pass of vectors puts zeros into the padding: a loop for it took 6 of 22 ns a row of 10
 * units.
 */
final class NormalisedKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof Normalised;
  }

  @Override
  public String text(Nest nest) {
    return ((Normalised) nest).logarithm()
        ? "out[row, i] = in[row, i] - max - log(sum k: exp(in[row, k] - max))"
        : "out[row, i] = exp(in[row, i] - max) / sum k: exp(in[row, k] - max)";
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    return this.body((Normalised) nest, style, false);
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return this.body((Normalised) nest, style, true);
  }

  private Body body(Normalised nest, Style style, boolean vector) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (vector) {
      code.addStatement("$1T lanes = $1T.zero(SPECIES).addIndex(1)", style.vector());
    }
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement("int inIndex = inAt + row * inRow");
    code.addStatement("int outIndex = outAt + row * outRow");
    code.addStatement("$T max = in[inIndex]", style.element());
    code.beginControlFlow("for (int i = 1; i < units; i++)");
    code.addStatement("max = Math.max(max, in[inIndex + i])").endControlFlow();
    Formula shifted = Formula.variable("x").minus(Formula.variable("max"));
    pass(code, style, vector, Formula.exp(shifted), "in", false);
    code.addStatement("$T sum = $L", style.element(), style.literal(0));
    code.beginControlFlow("for (int i = 0; i < units; i++)");
    code.addStatement("sum += out[outIndex + i]").endControlFlow();
    if (nest.logarithm()) {
      Style.Lines log =
          style.scalar(Formula.log(Formula.variable("sum")), Map.of("sum", "sum"), "log");
      code.add(log.statements());
      code.addStatement("$T logarithm = $L", style.element(), log.result());
      pass(code, style, vector, shifted.minus(Formula.variable("logarithm")), "in", true);
    } else {
      Formula share = Formula.variable("x").dividedBy(Formula.variable("sum"));
      pass(code, style, vector, share, "out", true);
    }
    if (!vector) {
      code.beginControlFlow("for (int i = units; i < columns; i++)");
      code.addStatement("out[outIndex + i] = $L", style.literal(0)).endControlFlow();
    }
    return new Body(code.endControlFlow().build());
  }

  private static void pass(
      CodeBlock.Builder code,
      Style style,
      boolean vector,
      Formula formula,
      String from,
      boolean last) {
    if (!vector) {
      code.beginControlFlow("for (int i = 0; i < units; i++)");
      code.addStatement("$1T x = $2L[$2LIndex + i]", style.element(), from);
      Map<String, String> locals =
          Map.of("x", "x", "max", "max", "sum", "sum", "logarithm", "logarithm");
      Style.Lines lines = style.scalar(formula, locals, "");
      code.add(lines.statements());
      code.addStatement("out[outIndex + i] = $L", lines.result()).endControlFlow();
      return;
    }
    for (String repeated : formula.variables()) {
      if (!repeated.equals("x") && !(repeated.equals("max") && formula.variables().size() > 2)) {
        code.addStatement("$1T $2LVector = $1T.broadcast(SPECIES, $2L)", style.vector(), repeated);
      }
    }
    code.beginControlFlow("for (int column = 0; column < columns; column += SPECIES.length())");
    code.addStatement(
        "$1T x = $1T.fromArray(SPECIES, $2L, $2LIndex + column)", style.vector(), from);
    Map<String, String> locals =
        Map.of("x", "x", "max", "maxVector", "sum", "sumVector", "logarithm", "logarithmVector");
    Style.Lines lines = style.vector(formula, locals, "");
    code.add(lines.statements());
    if (last) {
      code.addStatement(
          "$T padded = $L.blend($L, lanes.compare($T.GE, ($T) (units - column)))",
          style.vector(),
          lines.result(),
          style.literal(0),
          Style.OPERATORS,
          style.element());
    }
    CodeBlock result = last ? CodeBlock.of("padded") : lines.result();
    code.addStatement("$L.intoArray(out, outIndex + column)", result).endControlFlow();
  }
}
