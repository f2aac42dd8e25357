package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;

/**
 * A single row times a matrix of so few columns that all sums stay in registers, its sizes written
 * into the code and all parts of its sums added up side by side: 16-32-16-1 takes 60 to 118 ns in
 * place of 141 to 166, 64-128-64-10 562 to 725 in place of 762 to 903, and 256x256 weights, whose
 * sums are whole, 1.6 us in place of 2.4. Loops of a known length are unrolled by C2 and their
 * bounds checked once, which the same loops with sizes as arguments are not; parts hide the latency
 * of the multiply-add, and read weights that lie in the second cache from several pages at once.
 * {@code docs/decisions/sums-in-parts.md} has all figures.
 *
 * <p>Writes, for one vector and two parts:
 *
 * <pre>
 * for (int k = 0; k &lt; 8; k++) {
 *   FloatVector factor0 = FloatVector.broadcast(SPECIES, left[leftAt + k]);
 *   part00 = factor0.fma(FloatVector.fromArray(SPECIES, right, rightIndex), part00);
 *   FloatVector factor1 = FloatVector.broadcast(SPECIES, left[leftAt + k + 8]);
 *   part10 = factor1.fma(FloatVector.fromArray(SPECIES, right, rightIndex + 128), part10);
 *   rightIndex += 16;
 * }
 * </pre>
 */
final class RowProductKernel implements Kernel {
  @Override
  public boolean fits(Nest nest) {
    return nest instanceof RowProduct;
  }

  @Override
  public String text(Nest nest) {
    RowProduct product = (RowProduct) nest;
    String start = product.start() == Start.BIAS ? "bias[column] + " : "";
    String parts = MatrixProductKernel.inParts(product.parts());
    String sum = start + "sum k: left[k] right[k, column]" + parts;
    return product.epilogue().isNone()
        ? "out[column] = " + sum
        : "out[column] = " + product.epilogue().formula().text() + ", where sum = " + sum;
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    return new Body(sums((RowProduct) nest, style));
  }

  @Override
  public Body vector(Nest nest, Style style) {
    return new Body(new VectorRow((RowProduct) nest, style).code());
  }

  /** All sums in scalars. */
  static CodeBlock sums(RowProduct product, Style style) {
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow(
        "for (int column = 0; column < $L; column += $L)", product.columns(), ScalarSums.COUNT);
    code.addStatement("int leftIndex = leftAt");
    code.addStatement("int rightIndex = rightAt + column");
    ScalarSums sums = ScalarSums.ofNeighbours(product.parts(), style);
    sums.declare(
        code,
        s ->
            product.start() == Start.BIAS
                ? "bias[biasAt + column" + ScalarSums.plus(s) + "]"
                : style.literal(0));
    sums.multiply(code, "" + product.depth(), "1", "" + product.rightRow());
    sums.store(code, s -> "outAt + column" + ScalarSums.plus(s));
    code.endControlFlow();
    RowEpilogue.write(code, product.epilogue(), "" + product.columns(), style);
    return code.build();
  }

  /** A call of the kernel for several rows, of which there is one. */
  static CodeBlock asOneOf(MatrixProduct several, RowProduct row, Style style) {
    StringBuilder rest = new StringBuilder();
    row.epilogue().variables().forEach(name -> rest.append(",$W%1$s,$W%1$sAt,$W0".formatted(name)));
    return CodeBlock.of(
        "this.$L(1,$W$L,$W$L,$Wleft,$WleftAt$L,$Wright,$WrightAt,$W$L"
            + (row.start() == Start.BIAS ? ",$Wbias,$WbiasAt" : "")
            + rest
            + ",$Wout,$WoutAt,$W$L)",
        style.method(several),
        row.depth(),
        row.columns(),
        several.leftRow() == 0 ? ", " + row.depth() : "",
        row.rightRow(),
        row.columns());
  }
}
