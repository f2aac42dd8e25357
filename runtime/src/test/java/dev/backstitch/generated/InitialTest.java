package dev.backstitch.generated;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** First values: their distribution, their order, and what is exact about them. */
final class InitialTest {
  private static final int[] LARGE = {200, 500};

  private static double[] draw(Initial initial, int... shape) {
    return initial.draw(shape, new SplitMix64(11));
  }

  private static double deviation(double[] values) {
    double mean = Arrays.stream(values).average().orElseThrow();
    return Math.sqrt(
        Arrays.stream(values)
            .map(value -> (value - mean) * (value - mean))
            .average()
            .orElseThrow());
  }

  @Test
  void fillsWithOneValue() {
    assertArrayEquals(new double[] {0, 0, 0}, draw(Initial.zeros(), 3));
    assertArrayEquals(new double[] {0.25, 0.25}, draw(Initial.constant(0.25), 2, 1));
  }

  @Test
  void takesGivenValuesExactly() {
    assertArrayEquals(new double[] {0.1, -1e-300, 3}, draw(Initial.values("0.1 -1e-300  3"), 3, 1));
    assertRefused(
        IllegalArgumentException.class,
        "2 values are given for a parameter of 3. Give one for each.",
        () -> draw(Initial.values("1 2"), 3));
  }

  @Test
  void drawsUniformValuesInLogicalOrder() {
    SplittableRandom reference = new SplittableRandom(11);
    double[] values = draw(Initial.uniform(-0.5, 1.5), 2, 3);
    for (double value : values) {
      assertEquals(-0.5 + 2 * reference.nextDouble(), value, 1e-15);
    }
  }

  @Test
  void drawsNormalValues() {
    double[] values = draw(Initial.normal(3, 0.2), LARGE);
    assertEquals(3, Arrays.stream(values).average().orElseThrow(), 0.003);
    assertEquals(0.2, deviation(values), 0.002);
  }

  @Test
  void cutsTruncatedNormalValuesAtTwoDeviations() {
    double[] values = draw(Initial.truncatedNormal(3, 0.2), LARGE);
    assertTrue(Arrays.stream(values).allMatch(value -> Math.abs(value - 3) <= 0.4));
    assertTrue(Arrays.stream(values).anyMatch(value -> Math.abs(value - 3) > 0.39));
    assertEquals(3, Arrays.stream(values).average().orElseThrow(), 0.003);
    assertEquals(0.2 * 0.87962566103423978, deviation(values), 0.002);
  }

  @Test
  void drawsOrthogonalMatrices() {
    for (int[] shape : new int[][] {{5, 5}, {3, 8}, {8, 3}, {1, 4}, {4, 1}, {6, 2, 5}}) {
      int rows = shape[0];
      double[] values = draw(Initial.orthogonal(1.5), shape);
      int columns = values.length / rows;
      boolean wide = rows < columns;
      int vectors = Math.min(rows, columns);
      for (int a = 0; a < vectors; a++) {
        for (int b = 0; b < vectors; b++) {
          double dot = 0;
          for (int k = 0; k < Math.max(rows, columns); k++) {
            dot +=
                wide
                    ? values[a * columns + k] * values[b * columns + k]
                    : values[k * columns + a] * values[k * columns + b];
          }
          assertEquals(a == b ? 2.25 : 0, dot, 1e-14);
        }
      }
    }
  }

  /** The first vector is the first drawn one, made as long as the gain: QR with a positive R. */
  @Test
  void keepsTheSignOfTheDrawnMatrix() {
    double[] values = draw(Initial.orthogonal(1), 3, 3);
    double[] drawn = draw(Initial.normal(0, 1), 3, 3);
    double length = Math.sqrt(drawn[0] * drawn[0] + drawn[3] * drawn[3] + drawn[6] * drawn[6]);
    for (int row = 0; row < 3; row++) {
      assertEquals(drawn[row * 3] / length, values[row * 3], 1e-15);
    }
  }
}
