package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.api.Test;

/** Note 001 calls half the sum of squares their mean; with two outputs nobody can tell. */
class ThreeOutputsTest {
  private static void check(DoubleNetwork network, double loss, double... slopes) {
    DoubleLearner learner = network.learner(new Sgd(0), 1);
    assertEquals(loss, learner.gradient(new double[] {1}, new double[slopes.length]), 1e-15);
    assertArrayEquals(slopes, learner.gradientOf("predicted.weight"), 1e-15);
  }

  /** Predicted 1 and 2, observed 0. */
  @Test
  void twoOutputsCoincide() {
    check(ThreeOutputs_HalfOfTwoNetwork.create(1), 2.5, 1, 2);
    check(ThreeOutputs_MeanOfTwoNetwork.create(1), 2.5, 1, 2);
  }

  /** Predicted 1, 2 and 4, observed 0. */
  @Test
  void threeOutputsDiffer() {
    check(ThreeOutputs_HalfOfThreeNetwork.create(1), 10.5, 1, 2, 4);
    check(ThreeOutputs_MeanOfThreeNetwork.create(1), 7, 2 / 3.0, 4 / 3.0, 8 / 3.0);
  }
}
