package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.metric.RSquared;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Loss and metrics of a network on rows, without learning. */
final class EvaluationTest {
  /** As many rows as need two passes; a weight of 0.8 is wrong by 0.2 times the input. */
  private static Examples rows() {
    double[] inputs = new double[100];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = i % 2 == 0 ? 1 : -2;
    }
    return Examples.of(inputs, inputs, 100);
  }

  @Test
  void measuresAllRows() {
    DoubleSlope slope = DoubleSlope.create(new MeanSquaredErrorLoss());
    Evaluation seen = Evaluation.of(slope, rows(), new AbsoluteError(), new RSquared());
    assertEquals(0.04 * 2.5, seen.loss(), 1e-15);
    assertEquals(0.2 * 1.5, seen.metric("mean absolute error"), 1e-15);
    assertEquals(1 - 0.1 / 2.25, seen.metric("R squared"), 1e-15);
  }

  @Test
  void leavesALearnerAlone() {
    FloatLine line = FloatLine.create(LinearShape.of(1, 1), new MeanSquaredErrorLoss(), 1);
    FloatLearner learner = line.learner(new Sgd(0.1), 1);
    double before = Evaluation.of(line, rows()).loss();
    learner.step(new float[] {1}, new float[] {5});
    assertEquals(before, Evaluation.of(line, rows()).loss());
    assertEquals(Map.of(), Evaluation.of(line, rows()).metrics());
    learner.publish();
    assertEquals(1, learner.steps());
  }

  @Test
  void refusesWhatCannotBeEvaluated() {
    DoubleSlope slope = DoubleSlope.create(new MeanSquaredErrorLoss());
    assertRefused(
        IllegalArgumentException.class,
        "There are no rows to evaluate. Give at least 1.",
        () -> Evaluation.of(slope, rows().rows(3, 3)));
    assertRefused(
        IllegalArgumentException.class,
        "'accuracy' was not measured on these rows; measured were [R squared]."
            + " Give it to Evaluation.of.",
        () -> Evaluation.of(slope, rows(), new RSquared()).metric("accuracy"));
    FloatLine free = FloatLine.create(LinearShape.of(1, 1).withoutLoss(), (p, o, g) -> 0, 1);
    assertThrows(IllegalStateException.class, () -> Evaluation.of(free, rows()));
  }
}
