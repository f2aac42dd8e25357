package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Examples in memory: every way to give rows, views of them, and refusals. */
final class ExamplesTest {
  private static float[] input(Examples examples, int row) {
    float[] into = new float[examples.inputSize() + 1];
    examples.input(row, into, 1);
    return into;
  }

  private static double[] observed(Examples examples, int row) {
    double[] into = new double[examples.observedSize() + 1];
    examples.observed(row, into, 1);
    return into;
  }

  private static void assertThreeRows(Examples examples) {
    assertEquals(3, examples.size());
    assertEquals(2, examples.inputSize());
    assertEquals(1, examples.observedSize());
    assertFalse(examples.labelled());
    assertArrayEquals(new float[] {0, 3, 4}, input(examples, 1));
    assertArrayEquals(new double[] {0, 9}, observed(examples, 2));
    double[] inDouble = new double[2];
    examples.input(2, inDouble, 0);
    assertArrayEquals(new double[] {5, 6}, inDouble);
    float[] inFloat = new float[1];
    examples.observed(0, inFloat, 0);
    assertArrayEquals(new float[] {7}, inFloat);
    assertEquals(1, examples.weight(1));
  }

  @Test
  void takesRowsInEitherPrecisionPackedOrNot() {
    float[][] floats = {{1, 2}, {3, 4}, {5, 6}};
    double[][] doubles = {{1, 2}, {3, 4}, {5, 6}};
    assertThreeRows(Examples.of(floats, new float[][] {{7}, {8}, {9}}));
    assertThreeRows(Examples.of(doubles, new double[][] {{7}, {8}, {9}}));
    assertThreeRows(Examples.of(new float[] {1, 2, 3, 4, 5, 6}, new float[] {7, 8, 9}, 3));
    assertThreeRows(Examples.of(new double[] {1, 2, 3, 4, 5, 6}, new double[] {7, 8, 9}, 3));
  }

  private static void assertTwoClasses(Examples examples) {
    assertEquals(2, examples.size());
    assertTrue(examples.labelled());
    assertEquals(4, examples.label(1));
    assertArrayEquals(new float[] {0, 3, 4}, input(examples, 1));
  }

  @Test
  void takesClasses() {
    int[] labels = {0, 4};
    assertTwoClasses(Examples.classes(new float[][] {{1, 2}, {3, 4}}, labels));
    assertTwoClasses(Examples.classes(new double[][] {{1, 2}, {3, 4}}, labels));
    assertTwoClasses(Examples.classes(new float[] {1, 2, 3, 4}, labels));
    assertTwoClasses(Examples.classes(new double[] {1, 2, 3, 4}, labels));
  }

  @Test
  void showsSomeRowsInAnyOrder() {
    Examples all =
        Examples.classes(new float[] {10, 11, 12, 13}, new int[] {0, 1, 2, 3})
            .weighted(new double[] {5, 6, 7, 8});
    Examples some = all.rows(1, 4).select(2, 0, 0);
    assertEquals(3, some.size());
    assertEquals(3, some.label(0));
    assertEquals(1, some.label(2));
    assertEquals(8, some.weight(0));
    assertEquals(6, some.weight(1));
    assertArrayEquals(new float[] {0, 13}, input(some, 0));
    Examples again = some.weighted(new double[] {1, 2, 3});
    assertEquals(3, again.weight(2));
    assertEquals(2, again.weight(1));
  }

  @Test
  void refusesRowsOfDifferentLengthOrNumber() {
    assertRefused(
        IllegalArgumentException.class,
        "Row 1 has 1 inputs, but row 0 has 2. Give all rows the same length.",
        () -> Examples.classes(new float[][] {{1, 2}, {3}}, new int[2]));
    assertRefused(
        IllegalArgumentException.class,
        "3 labels are given for 2 rows of inputs. Give one for each.",
        () -> Examples.classes(new double[][] {{1}, {3}}, new int[3]));
    assertRefused(
        IllegalArgumentException.class,
        "1 rows of observed values are given for 2 rows of inputs. Give one for each.",
        () -> Examples.of(new float[2][1], new float[1][1]));
    assertRefused(
        IllegalArgumentException.class,
        "5 inputs cannot be divided into 2 rows."
            + " Give the same number for each of at least 1 row.",
        () -> Examples.of(new float[5], new float[2], 2));
    assertRefused(
        IllegalArgumentException.class,
        "There are no rows of inputs. Give at least 1.",
        () -> Examples.of(new double[0][], new double[0][]));
    assertRefused(
        IllegalArgumentException.class,
        "1 weights are given for 2 rows of inputs. Give one for each.",
        () -> Examples.of(new float[2][1], new float[2][1]).weighted(new double[1]));
  }

  @Test
  void refusesRowsThatAreNotThere() {
    Examples two = Examples.of(new float[2][1], new float[2][1]);
    assertThrows(IndexOutOfBoundsException.class, () -> two.rows(1, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> two.select(2));
  }

  @Test
  void refusesMoreThanAnArrayHolds() {
    float[][] rows = new float[50_000][];
    Arrays.fill(rows, new float[50_000]);
    assertRefused(
        IllegalArgumentException.class,
        "50000 rows of 50000 inputs do not fit into one array."
            + " Implement FloatExamples or DoubleExamples.",
        () -> Examples.classes(rows, new int[50_000]));
  }
}
