package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * Matrix products whose {@code right} lies in half the bytes: a vector of ints gives two of floats,
 * one by a shift and one by a mask, which need no conversion.
 *
 * <p>A single row reads a whole panel in one run, into 16 sums, where there are registers enough;
 * all bytes of a panel follow one another. For 784 by 256 and 256 by 128 weights that takes 3.7 us,
 * 4.3 with 8 sums, where floats take 10.4; {@code docs/decisions/half-weights.md} has all figures.
 */
final class HalfProductKernel implements Kernel {
  /** How many pairs the scalar twin reads at once. */
  private static final int PAIRS = ScalarSums.COUNT / 2;

  @Override
  public boolean fits(Nest nest) {
    return nest instanceof MatrixProduct product && product.halved();
  }

  @Override
  public String text(Nest nest) {
    return MatrixProductKernel.text((MatrixProduct) nest)
        + "; right holds pairs of bfloat16, one of each half of a panel";
  }

  @Override
  public String block(Nest nest) {
    return "8x2";
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    MatrixProduct product = (MatrixProduct) nest;
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement("int outIndex = outAt + row * outRow");
    beginPanels(code, "panelAt");
    code.addStatement("int lower = outIndex + first");
    code.addStatement("int upper = lower + half");
    code.beginControlFlow("for (int i = 0; i < half; i += $L)", PAIRS);
    code.addStatement("int leftIndex = leftAt + row * $L", product.leftDistance());
    code.addStatement("int rightIndex = panelAt + i");
    ScalarSums sums = new ScalarSums(product.parts(), style, HalfProductKernel::scalarRight);
    sums.declare(code, s -> scalarStart(product, style, s));
    sums.multiply(code, "depth", "1", "half");
    sums.store(code, s -> place("lower", "upper", s));
    code.endControlFlow();
    code.addStatement("panelAt += half * depth").endControlFlow();
    MatrixProductKernel.scalarEpilogue(code, product, style);
    return new Body(code.endControlFlow().build());
  }

  /** A loop over panels: {@code half} places each, whose columns begin at {@code first}. */
  private static void beginPanels(CodeBlock.Builder code, String start) {
    code.addStatement("int places = Math.ceilDiv(columns, 32) * 16");
    code.addStatement("int $L = rightAt", start);
    code.beginControlFlow("for (int place = 0; place < places; place += panel)");
    code.addStatement("int half = Math.min(panel, places - place)");
    code.addStatement("int first = Math.min(2 * place, columns - 2 * half)");
  }

  private static String scalarStart(MatrixProduct product, Style style, int s) {
    return product.start() == Start.BIAS
        ? "bias[" + place("biasAt + first", "biasAt + first + half", s) + "]"
        : style.literal(0);
  }

  private static String scalarRight(int s) {
    String pair = "right[rightIndex" + ScalarSums.plus(s % PAIRS) + "]";
    return "Float.intBitsToFloat(" + pair + (s < PAIRS ? " << 16)" : " & 0xffff0000)");
  }

  /** The first sums are those of lower halves, which lie apart from those of upper ones. */
  private static String place(String lower, String upper, int s) {
    return (s < PAIRS ? lower : upper) + " + i" + ScalarSums.plus(s % PAIRS);
  }

  @Override
  public Body vector(Nest nest, Style style) {
    MatrixProduct product = (MatrixProduct) nest;
    List<MethodSpec> parts = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int width = SPECIES.length()");
    beginPanels(code, "rightIndex");
    code.addStatement("int row = 0");
    code.beginControlFlow("if ($L)", Registers.hold(16));
    block(code, 8, product, style, parts);
    code.endControlFlow();
    block(code, 4, product, style, parts);
    code.beginControlFlow("for (; row < rows; row++)");
    code.addStatement("int lane = 0");
    code.beginControlFlow("if ($L)", Registers.hold(16));
    beginLanes(code, "", 8);
    tile(code, 1, 16, product, style, parts);
    code.endControlFlow().endControlFlow();
    for (int pairs : List.of(4, 2, 1)) {
      beginLanes(code, "", pairs);
      tile(code, 1, 2 * pairs, product, style, parts);
      code.endControlFlow();
    }
    code.endControlFlow();
    code.addStatement("rightIndex += half * depth").endControlFlow();
    return new Body(code.build(), parts);
  }

  /** All blocks of so many rows of a panel; a few rows make the last one. */
  private static void block(
      CodeBlock.Builder code,
      int rows,
      MatrixProduct product,
      Style style,
      List<MethodSpec> parts) {
    code.beginControlFlow("for (; row + $L <= rows; row += $L)", TileRows.least(rows), rows);
    beginLanes(code, "int lane = 0", 1);
    tile(code, rows, 2, product, style, parts);
    code.endControlFlow().endControlFlow();
  }

  private static void beginLanes(CodeBlock.Builder code, String start, int pairs) {
    code.beginControlFlow("for ($1L; lane + $2L <= half; lane += $2L)", start, Lanes.of(pairs));
  }

  private static void tile(
      CodeBlock.Builder code,
      int rows,
      int vectors,
      MatrixProduct product,
      Style style,
      List<MethodSpec> parts) {
    Tile tile = new Tile(product, style, rows, vectors);
    MethodSpec method = tile.method();
    parts.add(method);
    String call = tile.call("row").replace("column", "first + lane");
    code.addStatement(call.replace("rightAt", "rightIndex + lane"), method);
  }
}
