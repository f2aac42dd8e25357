package dev.backstitch.samples.iris;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.optimizer.Sgd;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a generated network refuses. */
class IrisNetworkTest {
  @Test
  void keepsTheLearnerBeforeWhereRowsFitIntoNoArray() {
    IrisNetwork iris = IrisNetwork.create(1);
    IrisNetwork.Learner learner = iris.learner(new Sgd(0.1), 1);
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> iris.learner(new Sgd(0.1), 100_000_000));
    assertTrue(
        Objects.requireNonNull(refusal.getMessage())
            .startsWith("rows is 100000000, but one array holds at most "),
        refusal::getMessage);
    assertTrue(Double.isFinite(learner.step(new float[4], 1)));
  }

  /** tanh saturates, so that the loss is finite. */
  @Test
  void keepsItsWeightsWhereAnInputIsInfinite() {
    IrisNetwork.Learner learner = IrisNetwork.create(1).learner(new Sgd(0.1), 2);
    float[] before = learner.valuesOf("hidden.weight");
    float[] endless = {1, Float.POSITIVE_INFINITY, 0, 0};
    assertThrows(ArithmeticException.class, () -> learner.step(endless, 1));
    assertArrayEquals(before, learner.valuesOf("hidden.weight"));
  }
}
