package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import org.junit.jupiter.api.Test;

/** The twins in double, on note 004's two points and its figures. */
final class DoubleTwinTest {
  private static final Examples POINTS =
      Examples.of(new double[] {1.5, 6}, new double[] {0.5, 2.1}, 2);

  private static double weightAfter(int epochs, double rate) {
    DoubleSlope slope = DoubleSlope.create(new MeanSquaredErrorLoss());
    Trainer.of(slope, new Sgd(rate)).batchSize(2).epochs(epochs).shuffle(false).fit(POINTS);
    return slope.parameter("output.weight").get(0);
  }

  private static void assertRelative(double expected, double actual) {
    assertEquals(expected, actual, 1e-13 * Math.abs(expected));
  }

  @Test
  void descendsAsFiguresSay() {
    assertRelative(0.6275, weightAfter(1, 0.01));
    assertRelative(0.52098125, weightAfter(2, 0.01));
    assertRelative(0.455205921875, weightAfter(3, 0.01));
    assertRelative(0.389509113047949, weightAfter(5, 0.01));
    assertRelative(0.352654799217844, weightAfter(10, 0.01));
    assertRelative(0.529523425306726, weightAfter(10, 0.05));
    assertRelative(14599.9901778074, weightAfter(10, 0.1));
  }

  @Test
  void learnsRowByRowAsFiguresSay() {
    DoubleSlope slope = DoubleSlope.create(new HalfSquaredErrorLoss());
    Trainer<DoubleExamples> trainer = Trainer.of(slope, new Sgd(0.01)).batchSize(1).shuffle(false);
    for (double expected : new double[] {0.63128, 0.525728768, 0.4596959172608}) {
      trainer.fit(POINTS);
      assertRelative(expected, slope.parameter("output.weight").get(0));
    }
  }

  @Test
  void givesLossGradientAndDerivativeByTheInputs() {
    DoubleSlope slope = DoubleSlope.create(new MeanSquaredErrorLoss());
    DoubleLearner learner = slope.learner(new Sgd(0.01), 2);
    assertRelative(3.89, learner.gradient(new double[] {1.5, 6}, 2, new double[] {0.5, 2.1}));
    assertRelative(17.25, learner.gradientOf("output.weight")[0]);
    assertRelative(17.25, learner.gradientNorm("output"));
    double[] derivative = new double[2];
    learner.inputGradient(derivative);
    assertArrayEquals(new double[] {0.7 * 0.8, 2.7 * 0.8}, derivative, 1e-14);
  }

  @Test
  void predictsInChunks() {
    double[] outputs = new double[5];
    DoubleSlope.create(new MeanSquaredErrorLoss())
        .predictor()
        .predict(new double[] {0, 1, 2, 3, 4}, 5, outputs);
    assertArrayEquals(new double[] {0, 0.8, 1.6, 2.4, 3.2}, outputs, 1e-15);
  }
}
