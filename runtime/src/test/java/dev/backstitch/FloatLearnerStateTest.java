package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.metric.AbsoluteError;
import dev.backstitch.optimizer.ParameterGroup;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import org.junit.jupiter.api.Test;

/** What may follow what, and what a learner refuses out of order. */
final class FloatLearnerStateTest {
  private static final float[] ROW = {2, -1};
  private static final float[] OBSERVED = {0, 1, 4};
  private static final String NO_GRADIENT =
      "'Line' has no gradient of rows at hand. Call gradient first, on rows of one pass.";

  private static FloatLine line(LinearShape shape) {
    return FloatLine.create(shape, new HalfSquaredErrorLoss(), 1);
  }

  @Test
  void retiresWhenAnotherIsMade() {
    FloatLine line = line(LinearShape.of(2, 3));
    FloatLearner first = line.learner(new Sgd(0.5), 1);
    first.gradient(ROW, OBSERVED);
    FloatLearner second = line.learner(new Sgd(0.5), 1);
    String retired =
        "This learner of 'Line' is retired by a newer one. Use that, or one of a copy().";
    assertRefused(IllegalStateException.class, retired, () -> first.step(ROW, OBSERVED));
    assertRefused(IllegalStateException.class, retired, first::update);
    assertRefused(IllegalStateException.class, retired, first::publish);
    assertRefused(IllegalStateException.class, retired, () -> first.inputGradient(new float[2]));
    second.step(ROW, OBSERVED);
    assertEquals(1, second.steps());
    assertEquals(0, first.steps());
  }

  @Test
  void doesNotRetireForALearnerOfACopy() {
    FloatLine line = line(LinearShape.of(2, 3));
    FloatLearner learner = line.learner(new Sgd(0.5), 1);
    line.copy().learner(new Sgd(0.5), 1);
    learner.step(ROW, OBSERVED);
    assertEquals(1, learner.steps());
  }

  @Test
  void needsAGradientBeforeAnUpdate() {
    FloatLearner learner = line(LinearShape.of(2, 3)).learner(new Sgd(0.5), 1);
    String missing =
        "'Line' has no gradient since the last update. Call gradient or accumulate first.";
    assertRefused(IllegalStateException.class, missing, learner::update);
    learner.step(ROW, OBSERVED);
    assertRefused(IllegalStateException.class, missing, learner::update);
    assertEquals(1, learner.steps());
  }

  @Test
  void updatesByTheMeanOfSeveralGradients() {
    FloatLearner summed = line(LinearShape.of(2, 3)).learner(new Sgd(0.5).clipGlobalNorm(0.75), 1);
    FloatLearner once = line(LinearShape.of(2, 3)).learner(new Sgd(0.5).clipGlobalNorm(0.75), 1);
    for (int i = 0; i < 4; i++) {
      summed.accumulate(ROW, OBSERVED);
    }
    assertRefused(
        IllegalArgumentException.class,
        "scale is 0.0. Give a number above 0.",
        () -> summed.update(0));
    summed.update(0.25);
    once.step(ROW, OBSERVED);
    assertArrayEquals(once.valuesOf("sum.weight"), summed.valuesOf("sum.weight"));
    assertArrayEquals(once.valuesOf("sum.bias"), summed.valuesOf("sum.bias"));
    assertEquals(1, summed.steps());
  }

  @Test
  void scalesTheLearningRate() {
    FloatLearner half = line(LinearShape.of(2, 3)).learner(new Sgd(1), 1);
    half.scaleLearningRate(0.25);
    half.scaleLearningRate(0.5);
    assertEquals(0.5, half.learningRate());
    FloatLearner plain = line(LinearShape.of(2, 3)).learner(new Sgd(0.5), 1);
    half.step(ROW, OBSERVED);
    plain.step(ROW, OBSERVED);
    assertArrayEquals(plain.valuesOf("sum.weight"), half.valuesOf("sum.weight"));
  }

  @Test
  void refusesAGroupBeforeItRetiresALearner() {
    FloatLine line = line(LinearShape.of(2, 3));
    FloatLearner first = line.learner(new Sgd(0.5), 1);
    assertRefused(
        IllegalArgumentException.class,
        "'summ' is not a layer of 'Line'. Did you mean 'sum'?",
        () -> line.learner(new Sgd(0.5).with(ParameterGroup.of("summ")), 1));
    first.step(ROW, OBSERVED);
    assertEquals(1, first.steps());
  }

  @Test
  void forgetsInputGradientsWithAnUpdateOrOtherRows() {
    FloatLearner learner = line(LinearShape.of(2, 3)).learner(new Sgd(0.5), 1);
    float[] derivative = new float[2];
    assertRefused(
        IllegalStateException.class, NO_GRADIENT, () -> learner.inputGradient(derivative));
    learner.step(ROW, OBSERVED);
    assertRefused(
        IllegalStateException.class, NO_GRADIENT, () -> learner.inputGradient(derivative));
    learner.gradient(ROW, OBSERVED);
    learner.evaluate(ROW, OBSERVED);
    assertRefused(
        IllegalStateException.class, NO_GRADIENT, () -> learner.inputGradient(derivative));
    assertArrayEquals(new float[2], derivative);
  }

  @Test
  void updatesByTheGradientThatAnEvaluationLeavesAlone() {
    FloatLearner learner = line(LinearShape.of(2, 3)).learner(new Sgd(0.5), 1);
    learner.gradient(ROW, OBSERVED);
    float[] expected = learner.gradientOf("sum.bias");
    learner.evaluate(new float[2], OBSERVED);
    learner.update();
    for (int i = 0; i < expected.length; i++) {
      assertEquals(0.5f - 0.5f * expected[i], learner.valuesOf("sum.bias")[i]);
    }
  }

  @Test
  void hasNoVerbsWithoutALoss() {
    FloatLearner learner = line(LinearShape.of(2, 3).withoutLoss()).learner(new Sgd(0.5), 1);
    assertRefused(
        IllegalStateException.class,
        "'Line' has no loss. Call forward and then backward with gradients of your own.",
        () -> learner.step(ROW, OBSERVED));
    assertRefused(
        IllegalStateException.class,
        "'Line' has no rows to go backward from. Call forward first.",
        () -> learner.backward(new float[3]));
    learner.forward(ROW, 1, new float[3]);
    assertRefused(
        IllegalArgumentException.class,
        "outputGradients of 'Line' has 2 values, but 1 row of 3 needs 3. Give exactly as many.",
        () -> learner.backward(new float[2]));
    assertRefused(
        IllegalArgumentException.class,
        "outputs of 'Line' has 2 values, but 1 row of 3 needs 3. Give exactly as many.",
        () -> learner.forward(ROW, 1, new float[2]));
  }

  @Test
  void measuresRowsFromWhenItIsToldTo() {
    FloatLearner learner = line(LinearShape.of(2, 3)).learner(new Sgd(0.5), 2);
    AbsoluteError metric = new AbsoluteError();
    learner.evaluate(new float[4], 2, new int[] {0, 1});
    learner.measure(metric);
    assertTrue(Double.isNaN(metric.value()));
    learner.evaluate(new float[2], new float[] {0.5f, 1.5f, 2.5f});
    assertEquals(1, metric.value());
    learner.step(new float[2], new float[] {0.5f, 0.5f, 0.5f});
    assertEquals(0.5, metric.value());
    learner.measure();
    learner.evaluate(new float[2], new float[] {9, 9, 9});
    assertEquals(0.5, metric.value());
  }

  @Test
  void measuresOnlyWhereEachOutputIsObserved() {
    FloatLearner learner = line(LinearShape.of(2, 3).withoutLoss()).learner(new Sgd(0.5), 2);
    assertRefused(
        IllegalStateException.class,
        "'Line' has 3 outputs but 0 observed values in a row. Measure where each has one.",
        () -> learner.measure(new AbsoluteError()));
  }
}
