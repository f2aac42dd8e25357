package dev.backstitch.processor.kernel;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Matrix products in register tiles: a column of {@code left} is broadcast, rows of {@code right}
 * are read as vectors, and sums stay in registers until they are done.
 *
 * <p>Tiles of 8 rows by 3 vectors keep 24 sums in the 32 registers of processors with 512 bits: 238
 * to 246 of some 250 GFLOP/s with operands in the second cache, against 215 to 237 for 8 by 2 and
 * 190 to 227 for 4 by 4. Others may have 16 registers and get 4 rows by 3 vectors, 12 sums, of
 * which C2 spills none as long as it reads operands late: 12 to 19 % less time than 4 by 2 ({@code
 * docs/decisions/twelve-sums.md}); 64-bit ARM gets 8 by 2 ({@link Registers}). Few rows take wide
 * tiles, of 4 by 6 or 4 vectors and of a single row by 16 or 8, which hide the latency of the
 * multiply-add and read long runs of the weights: 2 to 4 rows of 784-256-128-10 take 14 us in place
 * of 20 by 4 by 2. Panels of columns are the outer loop: a panel of {@code right} stays in the
 * cache while all rows pass, without which large products lose up to two thirds. Where the distance
 * of the rows of {@code left} is written in, a tile takes a seventh fewer instructions: 64 rows of
 * 784 by 256 weights run at 197 GFLOP/s in place of 182. The scalar twin keeps 8 sums in registers
 * in the same manner. Sums in parts cost batches of 64-128-64-10 2 to 5 %; they are there for
 * {@link RowProductKernel}, which computes their single rows. {@code
 * docs/decisions/register-tiles.md} has all figures.
 */
final class MatrixProductKernel implements Kernel {
  /** How many vectors wide a panel of columns is. */
  private static final int PANEL = 3;

  /** How many rows a block has where there are registers enough. */
  private static final int MOST_ROWS = 8;

  /** How many sums registers hold where there are such blocks: those of two vectors. */
  private static final int LEAST_SUMS_OF_MOST_ROWS = 2 * MOST_ROWS;

  @Override
  public boolean fits(Nest nest) {
    return nest instanceof MatrixProduct product && !product.halved();
  }

  @Override
  public String text(Nest nest) {
    return text((MatrixProduct) nest);
  }

  static String text(MatrixProduct product) {
    String start = product.start() == Start.BIAS ? "bias[column] + " : "";
    String left = product.leftTransposed() ? "left[k, row]" : "left[row, k]";
    String sum = start + "sum k: " + left + " right[k, column]" + inParts(product.parts());
    String apart = apart("left", product.leftRow()) + apart("right", product.rightRow());
    String text = "out[row, column] = ";
    return product.epilogue().isNone()
        ? text + sum + apart
        : text + product.epilogue().formula().text() + ", where sum = " + sum + apart;
  }

  private static String apart(String array, int distance) {
    return distance == 0 ? "" : "; rows of " + array + " " + distance + " apart";
  }

  static String inParts(int parts) {
    return parts == 1 ? "" : " in " + parts + " parts";
  }

  @Override
  public String block(Nest nest) {
    return MOST_ROWS + "x" + widths(MOST_ROWS, (MatrixProduct) nest).getFirst();
  }

  @Override
  public Body scalar(Nest nest, Style style) {
    MatrixProduct product = (MatrixProduct) nest;
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("for (int column = 0; column < columns; column += $L)", ScalarSums.COUNT);
    code.beginControlFlow("for (int row = 0; row < rows; row++)");
    code.addStatement(
        "int leftIndex = leftAt + row$L",
        product.leftTransposed() ? "" : " * " + product.leftDistance());
    code.addStatement("int rightIndex = rightAt + column");
    code.addStatement("int outIndex = outAt + row * outRow + column");
    ScalarSums sums = ScalarSums.ofNeighbours(product.parts(), style);
    sums.declare(code, s -> scalarStart(product, style, s));
    sums.multiply(
        code, "depth", product.leftTransposed() ? "leftDepth" : "1", product.rightDistance());
    sums.store(code, s -> "outIndex" + ScalarSums.plus(s));
    code.endControlFlow().endControlFlow();
    if (!product.epilogue().isNone()) {
      code.beginControlFlow("for (int row = 0; row < rows; row++)");
      code.addStatement("int outIndex = outAt + row * outRow");
      scalarEpilogue(code, product, style);
      code.endControlFlow();
    }
    return new Body(code.build());
  }

  private static String scalarStart(MatrixProduct product, Style style, int s) {
    return switch (product.start()) {
      case ZERO -> style.literal(0);
      case BIAS -> "bias[biasAt + column" + ScalarSums.plus(s) + "]";
      case RESULT -> "accumulate ? out[outIndex" + ScalarSums.plus(s) + "] : " + style.literal(0);
    };
  }

  static void scalarEpilogue(CodeBlock.Builder code, MatrixProduct product, Style style) {
    if (product.epilogue().isNone()) {
      return;
    }
    Operands operands = operands(product);
    code.add(operands.rowOffsets("row"));
    code.beginControlFlow("for (int column = 0; column < columns; column++)");
    code.addStatement("$T sum = out[outIndex + column]", style.element());
    Map<String, String> locals = new HashMap<>(Map.of("sum", "sum"));
    operands
        .scalars("column")
        .forEach(
            (variable, element) -> {
              code.addStatement("$T $LElement = $L", style.element(), variable, element);
              locals.put(variable, variable + "Element");
            });
    Style.Lines lines = style.scalar(product.epilogue().formula(), locals, "");
    code.add(lines.statements());
    code.addStatement("out[outIndex + column] = $L", lines.result()).endControlFlow();
  }

  private static Operands operands(MatrixProduct product) {
    return new Operands(product.epilogue().variables(), product.epilogue().readings());
  }

  @Override
  public Body vector(Nest nest, Style style) {
    MatrixProduct product = (MatrixProduct) nest;
    List<MethodSpec> parts = new ArrayList<>();
    CodeBlock.Builder code = CodeBlock.builder();
    code.addStatement("int width = SPECIES.length()");
    code.addStatement("int row = 0");
    if (product.rightRow() == 0) {
      block(code, MOST_ROWS, Registers.holdAnd(LEAST_SUMS_OF_MOST_ROWS), product, style, parts);
    }
    block(code, 4, "", product, style, parts);
    code.beginControlFlow("for (; row < rows; row++)");
    if (product.mayBeLarge()) {
      stream(code, new RowStream(product, style), parts);
    }
    code.addStatement("int column = 0");
    runs(product).forEach(vectors -> run(code, vectors, product, style, parts));
    return new Body(code.endControlFlow().build(), parts);
  }

  /**
   * All blocks of so many rows, panel by panel, of which the last may reach beyond; then moves
   * {@code row} behind them.
   */
  private static void block(
      CodeBlock.Builder code,
      int rows,
      String condition,
      MatrixProduct product,
      Style style,
      List<MethodSpec> parts) {
    int least = TileRows.least(rows);
    code.beginControlFlow("if ($Lrows - row >= $L)", condition, least);
    code.addStatement("int rest = (rows - row) % $L", rows);
    code.addStatement("int last = rest < $L ? rows - rest : rows", least);
    code.addStatement("int column = 0");
    for (int vectors : widths(rows, product)) {
      Tile tile = new Tile(product, style, rows, vectors);
      MethodSpec method = tile.method();
      parts.add(method);
      beginColumns(code, tile);
      code.beginControlFlow("for (int r = row; r < last; r += $L)", rows);
      code.addStatement(tile.call("r"), method).endControlFlow().endControlFlow();
    }
    code.addStatement("row = last").endControlFlow();
  }

  /**
   * How many vectors wide blocks of so many rows are. Three of a sum in parts would be 48 sums,
   * which C2 takes a second longer to compile and are no faster.
   */
  private static List<Integer> widths(int rows, MatrixProduct product) {
    if (product.narrow()) {
      return List.of(1);
    }
    if (product.rightRow() > 0) {
      return List.of(PANEL, 2, 1);
    }
    if (product.parts() > 1) {
      return rows == MOST_ROWS ? List.of(2, 1) : List.of(4, PANEL, 2, 1);
    }
    return rows == MOST_ROWS ? List.of(PANEL, 2, 1) : List.of(2 * PANEL, 4, PANEL, 2, 1);
  }

  /** How many vectors wide runs of a single row are; those with sums in parts have 8 at most. */
  private static List<Integer> runs(MatrixProduct product) {
    if (product.narrow()) {
      return List.of(1);
    }
    if (product.rightRow() > 0) {
      return List.of(PANEL, 2, 1);
    }
    return product.parts() > 1 ? List.of(8, 4, 2, 1) : List.of(16, 8, 4, 2, 1);
  }

  private static void stream(CodeBlock.Builder code, RowStream stream, List<MethodSpec> parts) {
    MethodSpec method = stream.method();
    parts.add(method);
    code.beginControlFlow("if ($L)", stream.condition());
    code.addStatement(stream.call(), method).addStatement("continue").endControlFlow();
  }

  /** Runs of so many vectors of one row, as long as they fit into what is left of the columns. */
  private static void run(
      CodeBlock.Builder code,
      int vectors,
      MatrixProduct product,
      Style style,
      List<MethodSpec> parts) {
    Tile tile = new Tile(product, style, 1, vectors);
    MethodSpec method = tile.method();
    parts.add(method);
    beginColumns(code, tile);
    code.addStatement(tile.call("row"), method).endControlFlow();
  }

  /** As long as blocks of so many vectors fit, and registers hold their sums. */
  private static void beginColumns(CodeBlock.Builder code, Tile tile) {
    int sums = tile.rows() * tile.vectors();
    boolean areHeld = tile.rows() == MOST_ROWS && sums <= LEAST_SUMS_OF_MOST_ROWS;
    Lanes.beginRuns(code, tile.vectors(), "columns", areHeld ? "" : tile.condition());
  }
}
