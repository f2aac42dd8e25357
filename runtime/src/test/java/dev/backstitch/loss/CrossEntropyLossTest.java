package dev.backstitch.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Cross-entropy where it is hard to get right, and what it refuses. */
final class CrossEntropyLossTest {
  private static double atLogits(double[] logits, double[] observed, double[] gradient) {
    CrossEntropyLoss loss = new CrossEntropyLoss();
    return loss.rowAtLogits(logits, Activations.below(loss, logits), observed, gradient);
  }

  @Test
  void isExactForLogitsFarApart() {
    double[] gradient = new double[3];
    double[] logits = {1000, 0, -1000};
    assertEquals(2000, atLogits(logits, new double[] {0, 0, 1}, gradient));
    assertArrayEquals(new double[] {1, 0, -1}, gradient);
    assertEquals(0, atLogits(logits, new double[] {1, 0, 0}, gradient));
    assertArrayEquals(new double[] {0, 0, 0}, gradient);
  }

  @Test
  void isExactWhereverTheGreatestLogitStands() {
    double[] gradient = new double[3];
    double[] logits = {-1000, 1000, 0};
    assertEquals(2000, atLogits(logits, new double[] {1, 0, 0}, gradient));
    assertArrayEquals(new double[] {-1, 1, 0}, gradient);
    assertEquals(1000, atLogits(new double[] {-1000, 0, 1000}, new double[] {0, 1, 0}, gradient));
    assertArrayEquals(new double[] {0, -1, 1}, gradient);
  }

  @Test
  void keepsTheDigitsOfTinyLosses() {
    double expected = 2 * StrictMath.exp(-50);
    double actual = atLogits(new double[] {50, 0, 0}, new double[] {1, 0, 0}, new double[3]);
    assertEquals(expected, actual, 1e-13 * expected);
  }

  @Test
  void countsNothingForAnObservedZeroAtMinusInfinity() {
    double[] logits = {0, Double.NEGATIVE_INFINITY};
    assertEquals(0, atLogits(logits, new double[] {1, 0}, new double[2]));
    assertEquals(
        0, new CrossEntropyLoss().row(new double[] {1, 0}, new double[] {1, 0}, new double[2]));
  }

  @Test
  void isInfiniteForAnObservedClassOfProbabilityZero() {
    double loss =
        new CrossEntropyLoss().row(new double[] {1, 0}, new double[] {0, 1}, new double[2]);
    assertEquals(Double.POSITIVE_INFINITY, loss);
  }

  @Test
  void showsLogitsThatAreNotFinite() {
    double[] logits = {Double.POSITIVE_INFINITY, 0};
    assertTrue(Double.isNaN(atLogits(logits, new double[] {1, 0}, new double[2])));
  }

  @Test
  void refusesParametersOutsideTheirRange() {
    IllegalArgumentException smoothing =
        assertThrows(
            IllegalArgumentException.class, () -> new CrossEntropyLoss(new double[0], 1.5));
    assertEquals("labelSmoothing is 1.5. Give a number from 0 to 1.", smoothing.getMessage());
    IllegalArgumentException weight =
        assertThrows(
            IllegalArgumentException.class, () -> new CrossEntropyLoss(new double[] {1, -2}, 0));
    assertEquals("classWeights[1] is -2.0. Give a number of at least 0.", weight.getMessage());
    assertThrows(IllegalArgumentException.class, () -> new HuberLoss(0));
    assertThrows(IllegalArgumentException.class, () -> new SmoothL1Loss(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new QuantileLoss(1));
    assertThrows(IllegalArgumentException.class, () -> new FocalLoss(-1, 0.5));
    assertThrows(IllegalArgumentException.class, () -> new FocalLoss(1, 1));
    assertThrows(IllegalArgumentException.class, () -> new BinaryCrossEntropyLoss(0, 0));
  }

  @Test
  void refusesAnotherNumberOfClassesThanWeights() {
    CrossEntropyLoss loss = new CrossEntropyLoss(new double[] {1, 2}, 0);
    double[] three = {0.2, 0.3, 0.5};
    assertRefusesThree(() -> loss.row(three, three, new double[3]));
    assertRefusesThree(() -> loss.rowAtLogits(three, three, three, new double[3]));
    assertRefusesThree(() -> loss.rowWeight(three));
  }

  private static void assertRefusesThree(Executable use) {
    assertEquals(
        "2 class weights are given for 3 classes. Give one for each, or none.",
        assertThrows(IllegalArgumentException.class, use).getMessage());
  }
}
