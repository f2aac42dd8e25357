package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One row times a matrix whose rows are what is summed over, against sums in exact numbers. */
final class FloatTurnedProductTest {
  private static final int LEFT_AT = 3;
  private static final int RIGHT_AT = 7;
  private static final int OUT_AT = 2;

  /** Elements between the rows of the matrix, all NaN. */
  private static final int GAP = 5;

  private final SplittableRandom random = new SplittableRandom(11);

  @FunctionalInterface
  private interface Product {
    void add(
        int depth,
        int units,
        float[] left,
        int leftAt,
        float[] right,
        int rightAt,
        int rightRow,
        float[] out,
        int outAt);
  }

  @ParameterizedTest
  @CsvSource({
    "0,5", "1,1", "5,0", "10,64", "15,16", "16,15", "16,16", "16,17", "17,16", "31,33", "32,8",
    "48,40", "64,64", "100,47"
  })
  void roundsOncePerProductInAscendingOrder(int depth, int units) {
    this.compare(FloatTurnedProduct::add, depth, units);
    this.compare(FloatVectorTurnedProduct::add, depth, units);
  }

  private void compare(Product product, int depth, int units) {
    float[] left = this.numbers(LEFT_AT + depth);
    Arrays.fill(left, 0, LEFT_AT, Float.NaN);
    int row = depth + GAP;
    float[] right = new float[RIGHT_AT + units * row];
    Arrays.fill(right, Float.NaN);
    for (int unit = 0; unit < units; unit++) {
      System.arraycopy(this.numbers(depth), 0, right, RIGHT_AT + unit * row, depth);
    }
    float[] out = this.numbers(OUT_AT + units + 3);
    float[] expected = out.clone();
    for (int unit = 0; unit < units; unit++) {
      for (int k = 0; k < depth; k++) {
        BigDecimal exact =
            new BigDecimal(left[LEFT_AT + k])
                .multiply(new BigDecimal(right[RIGHT_AT + unit * row + k]))
                .add(new BigDecimal(expected[OUT_AT + unit]));
        expected[OUT_AT + unit] = exact.floatValue();
      }
    }
    product.add(depth, units, left, LEFT_AT, right, RIGHT_AT, row, out, OUT_AT);
    assertArrayEquals(expected, out);
  }

  private float[] numbers(int length) {
    float[] numbers = new float[length];
    for (int i = 0; i < length; i++) {
      numbers[i] = (float) this.random.nextDouble(-1, 1);
    }
    return numbers;
  }
}
