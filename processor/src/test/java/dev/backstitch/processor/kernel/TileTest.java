package dev.backstitch.processor.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Start;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps twelve sums in sixteen registers; {@link KernelTest} has what tiles compute. */
class TileTest {
  private static final Style STYLE = new Style(Precision.FLOAT, "product", Map.of());

  private static MatrixProduct product(boolean leftTransposed) {
    int leftRow = leftTransposed ? 0 : 784;
    return new MatrixProduct(
        "product", leftTransposed, leftRow, false, 1, Start.ZERO, Epilogue.none());
  }

  private static String text(boolean leftTransposed, int rows, int vectors) {
    return new Tile(product(leftTransposed), STYLE, rows, vectors).method().toString();
  }

  private static int barriers(String text) {
    return text.split("if \\(k == NEVER", -1).length - 1;
  }

  @Test
  void readsTheOperandsOfTwelveSumsRowByRow() {
    assertEquals(3, barriers(text(false, 4, 3)));
    assertEquals(3, barriers(text(true, 4, 3)));
    assertEquals(0, barriers(text(false, 4, 2)));
    assertEquals(0, barriers(text(false, 8, 3)));
  }

  @Test
  void boundsTheIndicesOfItsRows() {
    String text = text(false, 4, 3);
    assertTrue(text.contains("leftIndex = (leftAt + row * 784) & INDICES;"), text);
    assertTrue(text.contains("leftLast = (leftIndex + (2 - again) * 784) & INDICES;"), text);
    assertTrue(text.contains("length = depth & INDICES;"), text);
    assertFalse(text(true, 4, 3).contains("INDICES"));
    assertFalse(text(false, 4, 2).contains("INDICES"));
  }

  /** A longer array has indices beyond the bounds, and goes through other tiles. */
  @Test
  void isLeftOutForLongArrays() {
    String bounded = "for (; left.length <= INDICES && column + 3 * width <= columns;";
    assertTrue(loops(false).contains(bounded), loops(false));
    assertTrue(loops(true).contains("for (; column + 3 * width <= columns;"), loops(true));
  }

  private static String loops(boolean leftTransposed) {
    return new MatrixProductKernel().vector(product(leftTransposed), STYLE).code().toString();
  }
}
