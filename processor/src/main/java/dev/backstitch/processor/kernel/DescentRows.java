package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import java.util.Arrays;
import java.util.stream.IntStream;
import javax.lang.model.element.Modifier;

/**
 * What a {@link DescentProductKernel} does where registers are few: four rows of the matrix at a
 * time, from their first to their last column. The sums wait in the result, which the first cache
 * holds. With vectors of 256 bits 1024 rows of 1024 numbers take 141 to 150 us, 220 to 247 one
 * after the other and 185 in strips.
 *
 * @param both what is done, whose sums have one part
 * @param style of the code
 */
record DescentRows(DescentProduct both, Style style) {
  private static final int ROWS = 4;

  MethodSpec method() {
    RowProduct product = this.both.product();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("$1T rateVector = $1T.broadcast(SPECIES, rate[rateAt])", this.style.vector());
    this.start(code);
    code.addStatement("int k = 0");
    this.add(code, ROWS);
    if (product.depth() % ROWS > 0) {
      this.add(code, 1);
    }
    if (!product.epilogue().isNone()) {
      this.beginColumns(code);
      code.addStatement(
          "$1T sum0 = $1T.fromArray(SPECIES, out, outAt + column)", this.style.vector());
      RowEpilogue.store(code, product.epilogue(), 0, this.style);
      code.endControlFlow();
    }
    return MethodSpec.methodBuilder(this.style.method() + "Rows")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameters(Signature.operands(this.both, this.style))
        .addCode(code.build())
        .build();
  }

  private void start(CodeBlock.Builder code) {
    int columns = this.both.product().columns();
    if (this.both.product().start() == Start.BIAS) {
      code.addStatement("System.arraycopy(bias, biasAt, out, outAt, $L)", columns);
    } else {
      code.addStatement(
          "$T.fill(out, outAt, outAt + $L, $L)", Arrays.class, columns, this.style.literal(0));
    }
  }

  /** Moves so many rows of the matrix and adds the products with them, as long as there are. */
  private void add(CodeBlock.Builder code, int rows) {
    RowProduct product = this.both.product();
    code.beginControlFlow("for (; k + $1L <= $2L; k += $1L)", rows, product.depth());
    for (int r = 0; r < rows; r++) {
      this.broadcast(code, "moving" + r, "before[beforeAt + k" + ScalarSums.plus(r) + "]");
      this.broadcast(code, "factor" + r, "left[leftAt + k" + ScalarSums.plus(r) + "]");
    }
    code.addStatement("int rightIndex = rightAt + k * $L", product.rightRow());
    this.beginColumns(code);
    code.addStatement(
        "$1T gradients = $1T.fromArray(SPECIES, gradient, gradientAt + column)",
        this.style.vector());
    code.addStatement("$1T sum = $1T.fromArray(SPECIES, out, outAt + column)", this.style.vector());
    IntStream.range(0, rows).forEach(r -> this.addRow(code, r));
    code.addStatement("sum.intoArray(out, outAt + column)").endControlFlow().endControlFlow();
  }

  private void addRow(CodeBlock.Builder code, int r) {
    String at = "rightIndex" + ScalarSums.plus(r * this.both.product().rightRow()) + " + column";
    code.addStatement(
        "$1T change$2L = rateVector.mul(moving$2L.mul(gradients))", this.style.vector(), r);
    code.addStatement(
        "$1T right$2L = $1T.fromArray(SPECIES, right, $3L)$Z.sub(change$2L)",
        this.style.vector(),
        r,
        at);
    code.addStatement("right$L.intoArray(right, $L)", r, at);
    code.addStatement("sum = factor$1L.fma(right$1L, sum)", r);
  }

  private void broadcast(CodeBlock.Builder code, String name, String number) {
    code.addStatement("$1T $2L = $1T.broadcast(SPECIES, $3L)", this.style.vector(), name, number);
  }

  private void beginColumns(CodeBlock.Builder code) {
    code.beginControlFlow(
        "for (int column = 0; column < $L; column += SPECIES.length())",
        this.both.product().columns());
  }
}
