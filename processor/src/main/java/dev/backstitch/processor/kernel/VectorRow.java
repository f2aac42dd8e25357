package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A single row times a matrix in vectors, all sums in registers: as many at once as vectors of 64
 * bytes take, twice the columns of those of 32.
 *
 * @param product what is computed
 * @param style of the code
 */
record VectorRow(RowProduct product, Style style) {
  CodeBlock code() {
    return this.code(v -> CodeBlock.of(""));
  }

  /** The same, and something else done to each vector of sums once it is written. */
  CodeBlock code(IntFunction<CodeBlock> then) {
    CodeBlock.Builder code = CodeBlock.builder();
    if (Registers.mayLack(this.vectors())) {
      this.leave(code);
    }
    code.addStatement("int width = SPECIES.length()");
    code.beginControlFlow(
        "for (int column = 0; column < $L; column += $L)",
        this.product.columns(),
        Lanes.of(this.vectors()));
    this.declare(code);
    code.addStatement("int rightIndex = rightAt + column");
    this.multiply(code);
    for (int v = 0; v < this.vectors(); v++) {
      this.store(code, v);
      code.add(then.apply(v));
    }
    return code.endControlFlow().build();
  }

  /** What tells the locals of one vector of sums from those of another. */
  String prefix(int v) {
    return this.vectors() == 1 ? "" : "e" + v;
  }

  /** How many vectors of 64 bytes its sums take. */
  private int vectors() {
    return this.product.columns() / this.style.precision().lanesPer64Bytes();
  }

  /** Leaves the row to the kernel for several where registers do not hold the sums. */
  private void leave(CodeBlock.Builder code) {
    code.beginControlFlow("if (!$L)", Registers.hold(this.vectors()));
    code.addStatement(RowProductKernel.asOneOf(this.product.several(), this.product, this.style));
    code.addStatement("return").endControlFlow();
  }

  /** A whole sum begins with the start, a part with zero. */
  private void declare(CodeBlock.Builder code) {
    for (int v = 0; v < this.vectors(); v++) {
      for (int p = 0; p < this.product.parts(); p++) {
        CodeBlock first = this.product.parts() == 1 ? this.start(v) : this.zero();
        code.addStatement("$T $L = $L", this.style.vector(), this.sum(p, v), first);
      }
    }
  }

  private CodeBlock start(int v) {
    return this.product.start() == Start.BIAS
        ? CodeBlock.of(
            "$T.fromArray(SPECIES, bias, biasAt + column$L)", this.style.vector(), Lanes.behind(v))
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
    for (int v = 0; v < this.vectors(); v++) {
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
