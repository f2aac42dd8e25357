package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.MatrixProduct;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * A single row times a matrix that is larger than the second cache: eight rows of the matrix at a
 * time, from their first to their last column, so that memory is read in eight runs that the
 * processor sees coming. The sums wait in the result, which the first cache holds. Figures are in
 * {@code docs/decisions/register-tiles.md}.
 *
 * @param product what is computed, whose {@code left} lies row by row
 * @param style of the Java
 */
record RowStream(MatrixProduct product, Style style) {
  private static final int ROWS = 8;

  /** Whether a matrix is large enough, as a condition. */
  String condition() {
    int bytes = 64 / this.style.precision().lanesPer64Bytes();
    return "depth * columns >= " + MatrixProduct.STREAMED_BYTES / bytes;
  }

  /** The call for a row, as a format in which lines may break. */
  String call() {
    String rest = Signature.names(Signature.operands(this.product, this.style));
    return "$N(row,$Wdepth,$Wcolumns,$W" + rest + ")";
  }

  MethodSpec method() {
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int leftIndex = leftAt + row * leftRow");
    code.addStatement("int rightIndex = rightAt");
    code.addStatement("int outIndex = outAt + row * outRow");
    this.start(code);
    code.addStatement("int k = 0");
    this.add(code, ROWS);
    this.add(code, 1);
    if (!this.product.epilogue().isNone()) {
      this.epilogue(code);
    }
    return MethodSpec.methodBuilder(this.style.method() + "Stream")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addParameters(Stream.of("row", "depth", "columns").map(Signature::integer).toList())
        .addParameters(Signature.operands(this.product, this.style))
        .addCode(code.build())
        .build();
  }

  private void start(CodeBlock.Builder code) {
    CodeBlock clear =
        CodeBlock.of(
            "$T.fill(out, outIndex, outIndex + columns, $L)", Arrays.class, this.style.literal(0));
    switch (this.product.start()) {
      case ZERO -> code.addStatement(clear);
      case BIAS -> code.addStatement("System.arraycopy(bias, biasAt, out, outIndex, columns)");
      case RESULT -> code.beginControlFlow("if (!accumulate)").addStatement(clear).endControlFlow();
    }
  }

  /** Adds the products with so many rows of the matrix, as long as there are as many. */
  private void add(CodeBlock.Builder code, int rows) {
    code.beginControlFlow("for (; k + $1L <= depth; k += $1L)", rows);
    for (int r = 0; r < rows; r++) {
      code.addStatement(
          "$1T factor$2L = $1T.broadcast(SPECIES, left[leftIndex + k$3L])",
          this.style.vector(),
          r,
          r == 0 ? "" : " + " + r);
      code.addStatement(
          "int right$L = $L", r, r == 0 ? "rightIndex" : "right" + (r - 1) + " + rightDepth");
    }
    beginColumns(code);
    code.addStatement(
        "$1T sum = $1T.fromArray(SPECIES, out, outIndex + column)", this.style.vector());
    for (int r = 0; r < rows; r++) {
      code.addStatement(
          "sum = factor$1L.fma($2T.fromArray(SPECIES, right, right$1L + column), sum)",
          r,
          this.style.vector());
    }
    code.addStatement("sum.intoArray(out, outIndex + column)").endControlFlow();
    code.addStatement("rightIndex = right$L + rightDepth", rows - 1).endControlFlow();
  }

  private void epilogue(CodeBlock.Builder code) {
    Operands operands =
        new Operands(this.product.epilogue().variables(), this.product.epilogue().readings());
    Map<String, String> locals = new HashMap<>(Map.of(Epilogue.ELEMENT, "sum"));
    code.add(operands.rowOffsets("row"));
    beginColumns(code);
    code.addStatement(
        "$1T sum = $1T.fromArray(SPECIES, out, outIndex + column)", this.style.vector());
    code.add(operands.vectors("column", "", this.style, locals));
    Style.Lines lines = this.style.vector(this.product.epilogue().formula(), locals, "");
    code.add(lines.statements());
    code.addStatement("$L.intoArray(out, outIndex + column)", lines.result()).endControlFlow();
  }

  private static void beginColumns(CodeBlock.Builder code) {
    code.beginControlFlow("for (int column = 0; column < columns; column += SPECIES.length())");
  }
}
