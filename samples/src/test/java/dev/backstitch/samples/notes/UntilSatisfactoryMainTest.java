package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.TrainingResult;
import dev.backstitch.TrainingResult.End;
import org.junit.jupiter.api.Test;

/** The three ways in which the loop of notes 000 and 004 ends, each at a step that can be said. */
class UntilSatisfactoryMainTest {
  private final OneWeight_StraightNetwork network = OneWeight_StraightNetwork.create(1);

  /**
   * The cost before step n + 1 is 0.245 * 0.775^(2 n): it is at most 1e-6 from n = 25 on, when the
   * 26th step has seen it.
   */
  @Test
  void stopsWhenTheCostIsSatisfactory() {
    TrainingResult result =
        UntilSatisfactoryMain.untilSatisfactory(
            this.network, OneWeight.onePoint(), 0.1, 1e-6, 1000);
    assertEquals(End.STOPPED, result.end());
    assertEquals(26, result.steps());
    assertTrue(result.last().loss() <= 1e-6);
    assertTrue(result.epochs().get(24).loss() > 1e-6);
    double weight = this.network.activation().weights().get(0, 0);
    Tolerance.MANY_STEPS.check("w", 1.0 / 3 + (0.8 - 1.0 / 3) * Math.pow(0.775, 26), weight);
  }

  @Test
  void stopsAtTheMaximumOfSteps() {
    TrainingResult result =
        UntilSatisfactoryMain.untilSatisfactory(this.network, OneWeight.onePoint(), 0.1, 0, 10);
    assertEquals(End.EPOCHS_DONE, result.end());
    assertEquals(10, result.steps());
    double weight = this.network.activation().weights().get(0, 0);
    Tolerance.MANY_STEPS.check("w", 0.369810727493703, weight);
  }

  /** The best weight of two points leaves a cost of 1/3400, which no satisfactory cost foresees. */
  @Test
  void stopsWhenStepsNoLongerImproveMuch() {
    OneWeight_StraightMeanNetwork both = OneWeight_StraightMeanNetwork.create(1);
    TrainingResult result =
        UntilSatisfactoryMain.untilSettled(both, OneWeight.twoPoints(), 0.01, 1e-12, 1000);
    assertEquals(End.SETTLED, result.end());
    assertTrue(result.steps() < 100, () -> result.steps() + " steps");
    assertEquals(1.0 / 3400, result.last().loss(), 1e-12);
    assertEquals(89.0 / 255, both.activation().weights().get(0, 0), 1e-6);
  }

  /** Note 000's seven parameters improve slowly around the thousandth step, but they improve. */
  @Test
  void sevenParametersReachTheMaximumOfSteps() {
    DosageCurve_AllSevenNetwork curve = DosageCurve_AllSevenNetwork.create(1);
    TrainingResult result =
        UntilSatisfactoryMain.untilSatisfactory(
            curve, DosageCurve.observations(), 0.01, 1e-9, 1000);
    assertEquals(End.EPOCHS_DONE, result.end());
    double[] w12 = Seeds.each("statquest_all7_lr0.01.1000", "w1", "w2");
    Tolerance.MANY_STEPS.check("w1, w2", w12, curve.hidden().weights().toArray());
  }
}
