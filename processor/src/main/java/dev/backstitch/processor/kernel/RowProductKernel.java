package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A single row times a matrix of few columns, its sizes written into the code and all parts of its
 * sums added up side by side: 16-32-16-1 takes 60 to 118 ns in place of 141 to 166, 64-128-64-10
 * 562 to 725 in place of 762 to 903. Short loops of a known length are unrolled by C2, which the
 * same loops with sizes as arguments are not; parts hide the latency of the multiply-add, and read
 * weights that lie in the second cache from several pages at once. {@code
 * docs/decisions/sums-in-parts.md} has all figures.
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
    sums.multiply(code, "" + product.depth(), "1", "" + product.columns());
    sums.store(code, s -> "outAt + column" + ScalarSums.plus(s));
    code.endControlFlow();
    RowEpilogue.write(code, product.epilogue(), "" + product.columns(), style);
    return new Body(code.build());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    RowProduct product = (RowProduct) nest;
    int vectors = product.columns() / style.precision().lanesPer64Bytes();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int width = SPECIES.length()");
    code.beginControlFlow(
        "for (int column = 0; column < $L; column += $L)", product.columns(), Lanes.of(vectors));
    for (int v = 0; v < vectors; v++) {
      for (int p = 0; p < product.parts(); p++) {
        code.addStatement("$1T part$2L$3L = $1T.zero(SPECIES)", style.vector(), p, v);
      }
    }
    code.addStatement("int rightIndex = rightAt + column");
    multiply(code, product, style, vectors);
    for (int v = 0; v < vectors; v++) {
      store(code, product, style, v);
    }
    return new Body(code.endControlFlow().build());
  }

  private static CodeBlock start(RowProduct product, Style style, int v) {
    return product.start() == Start.BIAS
        ? CodeBlock.of(
            "$T.fromArray(SPECIES, bias, biasAt + column$L)", style.vector(), Lanes.behind(v))
        : CodeBlock.of("$T.zero(SPECIES)", style.vector());
  }

  /** Adds the products of all parts; the first has what is left, and adds it up at the end. */
  private static void multiply(
      CodeBlock.Builder code, RowProduct product, Style style, int vectors) {
    int part = product.depth() / product.parts();
    int rest = product.depth() % product.parts();
    code.beginControlFlow("for (int k = 0; k < $L; k++)", part);
    for (int p = 0; p < product.parts(); p++) {
      int first = p == 0 ? 0 : p * part + rest;
      String right = ScalarSums.plus(first * product.columns());
      add(code, style, vectors, p, "factor" + p, "k" + ScalarSums.plus(first), right);
    }
    code.addStatement("rightIndex += $L", product.columns()).endControlFlow();
    for (int k = 0; k < rest; k++) {
      String right = ScalarSums.plus(k * product.columns());
      add(code, style, vectors, 0, "last" + k, "" + (part + k), right);
    }
  }

  private static void add(
      CodeBlock.Builder code,
      Style style,
      int vectors,
      int p,
      String factor,
      String k,
      String right) {
    code.addStatement(
        "$1T $2L = $1T.broadcast(SPECIES, left[leftAt + $3L])", style.vector(), factor, k);
    for (int v = 0; v < vectors; v++) {
      code.addStatement(
          "part$2L$3L = $4L.fma($1T.fromArray(SPECIES, right, rightIndex$5L), part$2L$3L)",
          style.vector(),
          p,
          v,
          factor,
          right + Lanes.behind(v));
    }
  }

  private static void store(CodeBlock.Builder code, RowProduct product, Style style, int v) {
    CodeBlock parts =
        IntStream.range(0, product.parts())
            .mapToObj(p -> CodeBlock.of("$Z.add(part$L$L)", p, v))
            .collect(CodeBlock.joining(""));
    code.addStatement("$T sum$L = $L$L", style.vector(), v, start(product, style, v), parts);
    CodeBlock element = CodeBlock.of("sum$L", v);
    Epilogue epilogue = product.epilogue();
    if (!epilogue.isNone()) {
      String prefix = "e" + v;
      Map<String, String> locals = new HashMap<>(Map.of(Epilogue.ELEMENT, "sum" + v));
      Operands operands = new Operands(epilogue.variables(), epilogue.readings());
      code.add(operands.vectorsOfOneRow("column" + Lanes.behind(v), prefix, style, locals));
      Style.Lines lines = style.vector(epilogue.formula(), locals, prefix);
      code.add(lines.statements());
      element = lines.result();
    }
    code.addStatement("$L.intoArray(out, outAt + column$L)", element, Lanes.behind(v));
  }
}
