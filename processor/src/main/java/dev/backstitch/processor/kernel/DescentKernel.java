package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.Nest;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A matrix moved by the product of two rows, in strips of up to 16 vectors: a strip of {@code
 * right} stays in registers while the rows pass, and sizes are written into the code, without which
 * C2 neither unrolls the loop over rows nor takes its checks of indices out of it.
 *
 * <p>The weights of 64-128-64-10 take 0.66 to 1.06 us in place of 1.98 to 2.95 row by row, and 0.84
 * to 1.44 in strips with sizes as arguments; those of 784-256-128-10 take 9.3 to 12.8 in place of
 * 19.9 to 23.7. Strips of 16 vectors are for processors with 32 registers. {@code
 * docs/decisions/descent.md} has all figures.
 */
final class DescentKernel implements Kernel {
  /** How many vectors the strips have where there are registers enough. */
  private static final int WIDEST = 16;

  @Override
  public boolean fits(Nest nest) {
    return nest instanceof Descent;
  }

  @Override
  public String text(Nest nest) {
    return "out[row, column] -= rate (left[row] right[column])";
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    Descent descent = (Descent) nest;
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement("$T factor = left[leftAt + row]", style.element());
    code.addStatement("int outIndex = outAt + row * $L", descent.outRow());
    code.beginControlFlow("for (int column = 0; column < $L; column++)", descent.columns());
    code.addStatement(
        "out[outIndex + column] -= rate[rateAt] * (factor * right[rightAt + column])");
    return new Body(code.endControlFlow().endControlFlow().build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    Descent descent = (Descent) nest;
    List<MethodSpec> strips = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int width = SPECIES.length()");
    code.addStatement("int column = 0");
    int lines = descent.columns() / style.precision().lanesPer64Bytes();
    for (int vectors : Lanes.strips(WIDEST, lines)) {
      MethodSpec strip = strip(descent, vectors, style);
      strips.add(strip);
      Lanes.beginRuns(code, vectors, "" + descent.columns(), vectors);
      code.addStatement("$N(" + Signature.names(strip.parameters()) + ")", strip);
      code.endControlFlow();
    }
    return new Body(code.build(), strips);
  }

  private static MethodSpec strip(Descent descent, int vectors, Style style) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (vectors > 1) {
      code.addStatement("int width = SPECIES.length()");
    }
    code.addStatement("$1T rateVector = $1T.broadcast(SPECIES, rate[rateAt])", style.vector());
    for (int v = 0; v < vectors; v++) {
      code.addStatement(
          "$1T right$2L = $1T.fromArray(SPECIES, right, rightAt + column$3L)",
          style.vector(),
          v,
          Lanes.behind(v));
    }
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement("$1T factor = $1T.broadcast(SPECIES, left[leftAt + row])", style.vector());
    code.addStatement("int outIndex = outAt + row * $L + column", descent.outRow());
    for (int v = 0; v < vectors; v++) {
      code.addStatement("$1T change$2L = rateVector.mul(factor.mul(right$2L))", style.vector(), v);
      code.addStatement(
          "$1T.fromArray(SPECIES, out, outIndex$3L)$Z.sub(change$2L)$Z.intoArray(out, outIndex$3L)",
          style.vector(),
          v,
          Lanes.behind(v));
    }
    code.endControlFlow();
    return MethodSpec.methodBuilder(style.method() + "Strip" + vectors)
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameter(Signature.integer("column"))
        .addParameter(Signature.integer("rows"))
        .addParameters(Signature.operands(descent, style))
        .addCode(code.build())
        .build();
  }
}
