package dev.backstitch.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Losses that look at a whole row, by numbers found by hand. */
final class CosineSimilarityLossTest {
  @Test
  void isOneMinusTheCosine() {
    double[] gradient = new double[2];
    double loss =
        new CosineSimilarityLoss().row(new double[] {3, 4}, new double[] {4, 3}, gradient);
    assertEquals(1 - 24.0 / 25, loss, 1e-15);
    assertArrayEquals(
        new double[] {24.0 / 25 * 3 / 25 - 4.0 / 25, 24.0 / 25 * 4 / 25 - 3.0 / 25},
        gradient,
        1e-15);
  }

  @Test
  void isTwoForOppositeRows() {
    double loss =
        new CosineSimilarityLoss().row(new double[] {2}, new double[] {-0.5}, new double[1]);
    assertEquals(2, loss);
  }

  @Test
  void hasNoGradientForARowWithoutDirection() {
    double[] gradient = {Double.NaN, Double.NaN};
    double loss = new CosineSimilarityLoss().row(new double[2], new double[] {1, 1}, gradient);
    assertEquals(1, loss);
    assertArrayEquals(new double[2], gradient);
  }

  @Test
  void isTheDivergenceOfDistributions() {
    double[] gradient = new double[2];
    double loss =
        new KlDivergenceLoss().row(new double[] {0.5, 0.5}, new double[] {1, 0}, gradient);
    assertEquals(StrictMath.log(2), loss, 1e-16);
    assertArrayEquals(new double[] {-2, 0}, gradient);
  }
}
