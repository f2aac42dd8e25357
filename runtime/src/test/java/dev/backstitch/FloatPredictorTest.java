package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Predictions by row, in batches of several chunks, inside larger arrays, and refusals. */
final class FloatPredictorTest {
  private final FloatLine line =
      FloatLine.create(LinearShape.of(2, 1), new HalfSquaredErrorLoss(), 1);
  private final FloatPredictor predictor = this.line.predictor();

  FloatPredictorTest() {
    this.line.parameter("sum.weight").assign(1, 10);
  }

  @Test
  void predictsOneRow() {
    float[] output = new float[1];
    this.predictor.predict(new float[] {2, 3}, output);
    assertEquals(32.5f, output[0]);
    assertEquals(2, this.predictor.inputSize());
    assertEquals(1, this.predictor.outputSize());
  }

  @Test
  void predictsAnyNumberOfRows() {
    for (int rows : new int[] {0, 1, 2, 3, 4, 6, 7, 8}) {
      float[] inputs = new float[rows * 2];
      float[] expected = new float[rows];
      for (int i = 0; i < rows; i++) {
        inputs[i * 2] = i;
        inputs[i * 2 + 1] = -i;
        expected[i] = -9 * i + 0.5f;
      }
      float[] outputs = new float[rows];
      this.predictor.predict(inputs, rows, outputs);
      assertArrayEquals(expected, outputs);
    }
  }

  @Test
  void predictsInsideLargerArrays() {
    float[] outputs = new float[6];
    Arrays.fill(outputs, 7);
    this.predictor.predict(new float[] {9, 1, 1, 2, 2, 3, 3, 4, 4, 9}, 1, 4, outputs, 1);
    assertArrayEquals(new float[] {7, 11.5f, 22.5f, 33.5f, 44.5f, 7}, outputs);
  }

  @Test
  void seesNewWeightsFromItsNextCall() {
    this.line.parameter("sum.weight").assign(0, 0);
    float[] output = new float[1];
    this.predictor.predict(new float[] {2, 3}, output);
    assertEquals(0.5f, output[0]);
  }

  @Test
  void givesNaNForNaN() {
    float[] output = new float[1];
    this.predictor.predict(new float[] {Float.NaN, 3}, output);
    assertTrue(Float.isNaN(output[0]));
  }

  @Test
  void refusesArraysOfAnotherLength() {
    float[] output = {5};
    assertRefused(
        IllegalArgumentException.class,
        "input of 'Line' has 3 values, but 1 row of 2 needs 2. Give exactly as many.",
        () -> this.predictor.predict(new float[3], output));
    assertRefused(
        IllegalArgumentException.class,
        "input of 'Line' has 4 values, but 1 row of 2 needs 2. Give exactly as many, or pass the"
            + " number of rows, 2, as well.",
        () -> this.predictor.predict(new float[4], new float[2]));
    assertRefused(
        IllegalArgumentException.class,
        "output of 'Line' has 0 values, but 1 row of 1 needs 1. Give exactly as many.",
        () -> this.predictor.predict(new float[2], new float[0]));
    assertRefused(
        IllegalArgumentException.class,
        "outputs of 'Line' has 1 values, but 2 rows of 1 need 2. Give exactly as many.",
        () -> this.predictor.predict(new float[4], 2, output));
    assertRefused(
        IllegalArgumentException.class,
        "rows is -1. Give 0 or more.",
        () -> this.predictor.predict(new float[4], -1, output));
    assertEquals(5, output[0]);
  }

  @Test
  void refusesRowsThatDoNotFit() {
    assertRefused(
        IndexOutOfBoundsException.class,
        "inputs of 'Line' has 4 values, but 2 rows of 2 from 1 on end at 5. Give a longer array.",
        () -> this.predictor.predict(new float[4], 1, 2, new float[2], 0));
    assertRefused(
        IndexOutOfBoundsException.class,
        "outputs of 'Line' has 2 values, but 2 rows of 1 from 1 on end at 3. Give a longer array.",
        () -> this.predictor.predict(new float[4], 0, 2, new float[2], 1));
    assertRefused(
        IndexOutOfBoundsException.class,
        "inputs of 'Line' has 4 values, but 2 rows of 2 from -1 on end at 3. Give a longer array.",
        () -> this.predictor.predict(new float[4], -1, 2, new float[2], 0));
  }
}
