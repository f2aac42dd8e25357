package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.metric.RootMeanSquaredError;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** More rows than a learner takes at once, by numbers found by hand for a weight of 0.8. */
final class FloatPartsTest {
  private static final Examples ROWS =
      Examples.of(new double[] {1, 2, 3, 4, 5}, new double[] {1, 1, 2, 2, 4}, 5);
  private static final double[] ERRORS = {-0.2, 0.6, 0.4, 1.2, 0};
  private static final double[] WEIGHTS = {1, 2, 0, 0.5, 3};
  private static final int[] ORDER = {4, 2, 0, 1, 3};

  private static double loss(double[] weights) {
    double sum = 0;
    for (int i = 0; i < ERRORS.length; i++) {
      sum += weights[i] * ERRORS[i] * ERRORS[i];
    }
    return sum;
  }

  private static double gradient(double[] weights) {
    double sum = 0;
    for (int i = 0; i < ERRORS.length; i++) {
      sum += weights[i] * 2 * ERRORS[i] * (i + 1);
    }
    return sum;
  }

  private static DoubleLearner learner(Loss loss, int capacity) {
    return DoubleSlope.create(loss).learner(new Sgd(0.01), capacity);
  }

  @Test
  void takesTheMeanOfAllRows() {
    double[] ones = {1, 1, 1, 1, 1};
    for (int capacity = 1; capacity <= 5; capacity++) {
      DoubleLearner learner = learner(new MeanSquaredErrorLoss(), capacity);
      assertEquals(loss(ones) / 5, learner.evaluate(ROWS, ORDER, 0, 5), 1e-15);
      assertEquals(loss(ones) / 5, learner.step(ROWS, ORDER, 0, 5), 1e-15);
      assertEquals(gradient(ones) / 5, learner.gradientOf("output.weight")[0], 1e-15);
      assertEquals(0.8 - 0.01 * gradient(ones) / 5, learner.valuesOf("output.weight")[0], 1e-15);
    }
  }

  @Test
  void dividesByTheWeightsOfAllRows() {
    Examples weighted = ROWS.weighted(WEIGHTS);
    for (int capacity = 1; capacity <= 5; capacity++) {
      DoubleLearner learner = learner(new MeanSquaredErrorLoss(), capacity);
      assertEquals(loss(WEIGHTS) / 6.5, learner.gradient(weighted, ORDER, 0, 5), 1e-15);
      assertEquals(gradient(WEIGHTS) / 6.5, learner.gradientOf("output.weight")[0], 1e-15);
    }
  }

  @Test
  void addsUpWhereALossIsASum() {
    DoubleLearner learner = learner(new HalfSquaredErrorLoss(), 2);
    assertEquals(loss(WEIGHTS) / 2, learner.gradient(ROWS.weighted(WEIGHTS), ORDER, 0, 5), 1e-15);
    assertEquals(gradient(WEIGHTS) / 2, learner.gradientOf("output.weight")[0], 1e-14);
  }

  @Test
  void accumulatesSeveralBatchesOfSeveralPasses() {
    DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 2);
    learner.gradient(ROWS, ORDER, 0, 5);
    double once = learner.gradientOf("output.weight")[0];
    learner.accumulate(ROWS, ORDER, 0, 5);
    assertEquals(2 * once, learner.gradientOf("output.weight")[0], 1e-14);
  }

  @Test
  void takesTheMeanOfASinglePassAgainAfterwards() {
    DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 2);
    learner.evaluate(ROWS, ORDER, 0, 5);
    assertEquals((0.04 + 0.36) / 2, learner.evaluate(ROWS, ORDER, 2, 4), 1e-15);
  }

  @Test
  void showsMetricsEveryRow() {
    DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 2);
    AbsoluteError metric = new AbsoluteError();
    learner.measure(metric);
    learner.step(ROWS.weighted(WEIGHTS), ORDER, 0, 5);
    assertEquals((0.2 + 2 * 0.6 + 0.5 * 1.2) / 6.5, metric.value(), 1e-15);
  }

  @Test
  void countsRowsThatAllWeighNothingForNothing() {
    DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 2);
    Examples nothing = ROWS.weighted(new double[5]);
    assertEquals(0, learner.step(nothing, ORDER, 0, 2));
    assertEquals(0, learner.step(nothing, ORDER, 0, 5));
    assertArrayEquals(new double[] {0.8}, learner.valuesOf("output.weight"));
  }

  @Test
  void hasNoDerivativeByTheInputsOfSeveralPasses() {
    DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 2);
    learner.gradient(ROWS, ORDER, 0, 5);
    assertRefused(
        IllegalStateException.class,
        "'Slope' has no gradient of rows at hand. Call gradient first, on rows of one pass.",
        () -> learner.inputGradient(new double[2]));
  }

  @Test
  void hasNoGradientIfALaterLossIsNotFinite() {
    DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 2);
    Examples broken = Examples.of(new double[] {1, 2, Double.NaN}, new double[3], 3);
    assertThrows(ArithmeticException.class, () -> learner.step(broken, ORDER, 1, 4));
    assertThrows(IllegalStateException.class, learner::update);
    assertRefused(
        IllegalStateException.class,
        "The gradient of 'Slope' is lost: what came after it failed. Call gradient.",
        () -> learner.gradientOf("output.weight"));
    assertArrayEquals(new double[] {0.8}, learner.valuesOf("output.weight"));
    assertEquals((0.04 + 0.36) / 2, learner.evaluate(ROWS, ORDER, 2, 4), 1e-15);
  }

  @Test
  void drawsOtherMasksForEachPartOfAGradient() {
    FloatLine line = FloatLine.create(LinearShape.of(1, 1), new MeanSquaredErrorLoss(), 7);
    FloatLine.Learner learner = line.learner(new Sgd(0.1), 1);
    float[] one = {1};
    learner.gradient(one, one);
    assertEquals(7, learner.lastSeed());
    learner.accumulate(one, one);
    long second = learner.lastSeed();
    assertNotEquals(7, second);
    learner.accumulate(one, one);
    assertNotEquals(second, learner.lastSeed());
    learner.gradient(one, one);
    assertEquals(7, learner.lastSeed());
    learner.step(ROWS, ORDER, 0, 2);
    assertEquals(second, learner.lastSeed());
    learner.accumulate(one, one);
    assertEquals(7, learner.lastSeed());
  }

  /** The oracle is a training on the other rows alone. */
  @Test
  void doesNotLookIntoRowsThatWeighNothing() {
    double[] weights = {1, 2, 0, 0.5, 0};
    Examples broken =
        Examples.of(new double[] {1, 2, Double.NaN, 4, 5}, new double[] {1, 1, 2, 2, Double.NaN}, 5)
            .weighted(weights);
    for (int capacity = 1; capacity <= 5; capacity++) {
      DoubleLearner learner = learner(new MeanSquaredErrorLoss(), capacity);
      RootMeanSquaredError metric = new RootMeanSquaredError();
      learner.measure(metric);
      assertEquals(loss(weights) / 3.5, learner.step(broken, ORDER, 0, 5), 1e-15);
      assertEquals(gradient(weights) / 3.5, learner.gradientOf("output.weight")[0], 1e-15);
      assertEquals(Math.sqrt(loss(weights) / 3.5), metric.value(), 1e-15);
    }
  }

  @Test
  void refusesWeightsThatHaveNoSum() {
    for (double weight : new double[] {1e308, 1e-310}) {
      double[] weights = new double[5];
      Arrays.fill(weights, weight);
      DoubleLearner learner = learner(new MeanSquaredErrorLoss(), 3);
      assertThrows(
          ArithmeticException.class, () -> learner.step(ROWS.weighted(weights), ORDER, 0, 5));
      assertArrayEquals(new double[] {0.8}, learner.valuesOf("output.weight"));
    }
  }
}
