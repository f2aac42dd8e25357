package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import java.util.stream.IntStream;

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
    RowProduct product = (RowProduct) nest;
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
    return new Body(code.build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    RowProduct product = (RowProduct) nest;
    return new VectorRow(product, style, product.columns() / style.precision().lanesPer64Bytes())
        .body();
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

  /** One row in vectors, with so many of 64 bytes at once: twice the columns of those of 32. */
  private record VectorRow(RowProduct product, Style style, int vectors) {
    Body body() {
      CodeBlock.Builder code = CodeBlock.builder();
      if (this.product.parts() == 1) {
        this.leave(code);
      }
      code.addStatement("int width = SPECIES.length()");
      code.beginControlFlow(
          "for (int column = 0; column < $L; column += $L)",
          this.product.columns(),
          Lanes.of(this.vectors));
      this.declare(code);
      code.addStatement("int rightIndex = rightAt + column");
      this.multiply(code);
      for (int v = 0; v < this.vectors; v++) {
        this.store(code, v);
      }
      return new Body(code.endControlFlow().build());
    }

    /** Leaves the row to the kernel for several where registers do not hold the sums. */
    private void leave(CodeBlock.Builder code) {
      code.beginControlFlow("if (!WIDE_REGISTERS)");
      code.addStatement(asOneOf(this.product.several(), this.product, this.style));
      code.addStatement("return").endControlFlow();
    }

    /** A whole sum begins with the start, a part with zero. */
    private void declare(CodeBlock.Builder code) {
      for (int v = 0; v < this.vectors; v++) {
        for (int p = 0; p < this.product.parts(); p++) {
          CodeBlock first = this.product.parts() == 1 ? this.start(v) : this.zero();
          code.addStatement("$T $L = $L", this.style.vector(), this.sum(p, v), first);
        }
      }
    }

    private CodeBlock start(int v) {
      return this.product.start() == Start.BIAS
          ? CodeBlock.of(
              "$T.fromArray(SPECIES, bias, biasAt + column$L)",
              this.style.vector(),
              Lanes.behind(v))
          : this.zero();
    }

    private CodeBlock zero() {
      return CodeBlock.of("$T.zero(SPECIES)", this.style.vector());
    }

    /** The name of the sum of a part, which is the whole sum where there is one. */
    private String sum(int p, int v) {
      return this.product.parts() == 1 ? "sum" + v : "part" + p + v;
    }

    /** Adds the products of all parts; the first has what is left, and adds it up at the end. */
    private void multiply(CodeBlock.Builder code) {
      int part = this.product.depth() / this.product.parts();
      int rest = this.product.depth() % this.product.parts();
      code.beginControlFlow("for (int k = 0; k < $L; k++)", part);
      for (int p = 0; p < this.product.parts(); p++) {
        int first = p == 0 ? 0 : p * part + rest;
        String factor = this.product.parts() == 1 ? "factor" : "factor" + p;
        this.add(code, p, factor, "k" + ScalarSums.plus(first), first);
      }
      code.addStatement("rightIndex += $L", this.product.rightRow()).endControlFlow();
      for (int k = 0; k < rest; k++) {
        this.add(code, 0, "last" + k, "" + (part + k), k);
      }
    }

    private void add(CodeBlock.Builder code, int p, String factor, String k, int row) {
      code.addStatement(
          "$1T $2L = $1T.broadcast(SPECIES, left[leftAt + $3L])", this.style.vector(), factor, k);
      String right = ScalarSums.plus(row * this.product.rightRow());
      for (int v = 0; v < this.vectors; v++) {
        code.addStatement(
            "$2L = $3L.fma($1T.fromArray(SPECIES, right, rightIndex$4L), $2L)",
            this.style.vector(),
            this.sum(p, v),
            factor,
            right + Lanes.behind(v));
      }
    }

    private void store(CodeBlock.Builder code, int v) {
      if (this.product.parts() > 1) {
        CodeBlock parts =
            IntStream.range(0, this.product.parts())
                .mapToObj(p -> CodeBlock.of("$Z.add($L)", this.sum(p, v)))
                .collect(CodeBlock.joining(""));
        code.addStatement("$T sum$L = $L$L", this.style.vector(), v, this.start(v), parts);
      }
      RowEpilogue.store(code, this.product.epilogue(), v, this.style);
    }
  }
}
