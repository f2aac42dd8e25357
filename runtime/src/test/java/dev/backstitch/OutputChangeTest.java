package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import org.junit.jupiter.api.Test;

/** How far two predictors are apart, and what is said of it. */
final class OutputChangeTest {
  private final FloatLine before = line();
  private final FloatLine after = line();

  private static FloatLine line() {
    return FloatLine.create(LinearShape.of(2, 1), new HalfSquaredErrorLoss(), 1);
  }

  private OutputChange change(float... inputs) {
    int rows = inputs.length / 2;
    return OutputChange.between(
        "Line",
        this.before.predictor(),
        this.after.predictor(),
        Examples.of(inputs, new float[rows], rows));
  }

  @Test
  void findsTheLargestChangeInBothDirections() {
    this.before.parameter("sum.weight").assign(1, 10);
    this.after.parameter("sum.weight").assign(1.25f, 10);
    float[] inputs = new float[2 * 200];
    inputs[2 * 66] = -4;
    inputs[2 * 150] = 3;
    OutputChange change = this.change(inputs);
    assertEquals(new OutputChange(200, 1, 66), change);
    assertEquals("over 200 rows outputs change by 1.00 at most, in row 66", change.toString());
  }

  @Test
  void isNothingWhereNothingChanges() {
    assertEquals(new OutputChange(2, 0, 0), this.change(1, 2, 3, 4));
    assertEquals(new OutputChange(1, 0, 0), this.change(Float.NaN, 1));
  }

  @Test
  void isInfiniteWhereOneIsNoNumber() {
    this.before.parameter("sum.weight").assign(2, 10);
    this.after.parameter("sum.weight").assign(-2, 10);
    assertEquals(
        new OutputChange(2, Double.POSITIVE_INFINITY, 1),
        this.change(1, 1, Float.POSITIVE_INFINITY, 1));
    this.after.parameter("sum.weight").assign(0, 10);
    assertEquals(
        new OutputChange(1, Double.POSITIVE_INFINITY, 0), this.change(Float.POSITIVE_INFINITY, 1));
  }

  @Test
  void refusesWhatCannotBeCompared() {
    assertRefused(
        IllegalArgumentException.class,
        "There are no rows to compare. Give at least 1.",
        () -> HalfWeights.of(this.before, Examples.of(new float[6], new float[3], 3).rows(1, 1)));
  }
}
