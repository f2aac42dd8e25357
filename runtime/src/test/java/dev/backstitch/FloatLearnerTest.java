package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import org.junit.jupiter.api.Test;

/**
 * What learners compute, on a line of 2 inputs and 3 outputs with weights, inputs and observed
 * values for which every number can be found by hand and is exact in float.
 */
final class FloatLearnerTest {
  private static final LinearShape SHAPE = LinearShape.of(2, 3);
  private static final float[] WEIGHT = {1, 2, 0, -1, 3, 1};
  private static final float[] ROW = {2, -1};
  private static final float[] TWO_ROWS = {2, -1, 1, 1};
  private static final float[] OBSERVED = {0, 1, 4};
  private static final float[] TWO_OBSERVED = {0, 1, 4, 1, 0, 2};

  /** The sums of {@link #ROW} are 0.5, 1.5, 5.5; its errors 0.5, 0.5, 1.5. */
  private static final double ROW_LOSS = (0.25 + 0.25 + 2.25) / 2;

  /** The sums of the second row are 3.5, -0.5, 4.5; its errors 2.5, -0.5, 2.5. */
  private static final double SECOND_LOSS = (6.25 + 0.25 + 6.25) / 2;

  private static FloatLine line(LinearShape shape, Loss loss) {
    FloatLine line = FloatLine.create(shape, loss, 1);
    line.parameter("sum.weight").assign(WEIGHT);
    return line;
  }

  private static FloatLine.Learner learner() {
    return line(SHAPE, new HalfSquaredErrorLoss()).learner(new Sgd(0.5), 4);
  }

  @Test
  void computesLossAndGradientOfOneRow() {
    FloatLearner learner = learner();
    assertEquals(ROW_LOSS, learner.gradient(ROW, OBSERVED));
    assertArrayEquals(new float[] {1, -0.5f, 1, -0.5f, 3, -1.5f}, learner.gradientOf("sum.weight"));
    assertArrayEquals(new float[] {0.5f, 0.5f, 1.5f}, learner.gradientOf("sum.bias"));
  }

  @Test
  void addsUpTheRowsOfASum() {
    FloatLearner learner = learner();
    assertEquals(ROW_LOSS + SECOND_LOSS, learner.gradient(TWO_ROWS, 2, TWO_OBSERVED));
    assertArrayEquals(new float[] {3, 0, 4}, learner.gradientOf("sum.bias"));
    assertArrayEquals(new float[] {3.5f, 2, 0.5f, -1, 5.5f, 1}, learner.gradientOf("sum.weight"));
  }

  @Test
  void takesTheMeanOverOutputsAndRowsOfAMean() {
    FloatLearner learner = line(SHAPE, new MeanSquaredErrorLoss()).learner(new Sgd(0.5), 2);
    double expected = (ROW_LOSS + SECOND_LOSS) * 2 / 6;
    assertEquals(expected, learner.gradient(TWO_ROWS, 2, TWO_OBSERVED), 1e-15);
    assertArrayEquals(new float[] {6f / 6, 0, 8f / 6}, learner.gradientOf("sum.bias"), 2e-7f);
  }

  @Test
  void accumulatesASumAndStartsAnewAfterAnUpdate() {
    FloatLearner learner = learner();
    assertEquals(ROW_LOSS, learner.accumulate(ROW, OBSERVED));
    learner.accumulate(new float[] {1, 1}, new float[] {1, 0, 2});
    assertArrayEquals(new float[] {3, 0, 4}, learner.gradientOf("sum.bias"));
    learner.update();
    assertArrayEquals(new float[] {-1, 0.5f, -1.5f}, learner.valuesOf("sum.bias"));
    learner.accumulate(new float[] {0, 0}, new float[] {0, 0, 0});
    assertArrayEquals(new float[] {-1, 0.5f, -1.5f}, learner.gradientOf("sum.bias"));
  }

  @Test
  void replacesTheGradient() {
    FloatLearner learner = learner();
    learner.gradient(new float[] {1, 1}, new float[] {1, 0, 2});
    learner.gradient(ROW, OBSERVED);
    assertArrayEquals(new float[] {0.5f, 0.5f, 1.5f}, learner.gradientOf("sum.bias"));
  }

  @Test
  void stepsByGradientAndUpdate() {
    FloatLearner learner = learner();
    assertEquals(ROW_LOSS, learner.step(ROW, OBSERVED));
    assertArrayEquals(new float[] {0.25f, 0.25f, -0.25f}, learner.valuesOf("sum.bias"));
    assertArrayEquals(
        new float[] {0.5f, 2.25f, -0.5f, -0.75f, 1.5f, 1.75f}, learner.valuesOf("sum.weight"));
    assertEquals(1, learner.steps());
    assertEquals(0.5, learner.learningRate());
  }

  @Test
  void evaluatesWithoutChangingAnything() {
    FloatLearner learner = learner();
    learner.gradient(ROW, OBSERVED);
    assertEquals(SECOND_LOSS, learner.evaluate(new float[] {1, 1}, new float[] {1, 0, 2}));
    assertEquals(ROW_LOSS + SECOND_LOSS, learner.evaluate(TWO_ROWS, 2, TWO_OBSERVED));
    assertArrayEquals(new float[] {0.5f, 0.5f, 1.5f}, learner.gradientOf("sum.bias"));
    assertArrayEquals(WEIGHT, learner.valuesOf("sum.weight"));
  }

  @Test
  void expandsLabels() {
    FloatLearner learner = learner();
    double byValues = learner.gradient(ROW, new float[] {0, 0, 1});
    float[] expected = learner.gradientOf("sum.weight");
    assertEquals(byValues, learner.gradient(ROW, 2));
    assertArrayEquals(expected, learner.gradientOf("sum.weight"));
    double two = learner.evaluate(TWO_ROWS, 2, new float[] {0, 0, 1, 1, 0, 0});
    assertEquals(two, learner.evaluate(TWO_ROWS, 2, new int[] {2, 0}));
    assertEquals(two, learner.step(TWO_ROWS, 2, new int[] {2, 0}));
  }

  @Test
  void takesTheLabelOfASingleUnitAsItsValue() {
    FloatLine line = FloatLine.create(LinearShape.of(1, 1), new HalfSquaredErrorLoss(), 1);
    line.parameter("sum.weight").assign(2);
    FloatLearner learner = line.learner(new Sgd(0.1), 1);
    assertEquals(0.5 * 1.5 * 1.5, learner.evaluate(new float[] {1}, 1));
    assertEquals(0.5 * 2.5 * 2.5, learner.evaluate(new float[] {1}, 0));
  }

  @Test
  void givesTheDerivativeByTheInputs() {
    FloatLearner learner = learner();
    learner.gradient(TWO_ROWS, 2, TWO_OBSERVED);
    float[] derivative = new float[4];
    learner.inputGradient(derivative);
    assertArrayEquals(new float[] {5, 2, 10, 8}, derivative);
  }

  @Test
  void goesForwardAndBackwardFromGradientsOfTheUser() {
    FloatLearner learner =
        line(SHAPE.withoutLoss(), new HalfSquaredErrorLoss()).learner(new Sgd(0.5), 2);
    float[] outputs = new float[6];
    learner.forward(TWO_ROWS, 2, outputs);
    assertArrayEquals(new float[] {0.5f, 1.5f, 5.5f, 3.5f, -0.5f, 4.5f}, outputs);
    learner.backward(new float[] {1, 0, 0, 0, 0, 2});
    assertArrayEquals(new float[] {2, -1, 0, 0, 2, 2}, learner.gradientOf("sum.weight"));
    float[] derivative = new float[4];
    learner.inputGradient(derivative);
    assertArrayEquals(new float[] {1, 2, 6, 2}, derivative);
    learner.update();
    assertArrayEquals(new float[] {0, 0.5f, -0.5f}, learner.valuesOf("sum.bias"));
  }

  @Test
  void givesTheNormOfALayer() {
    FloatLearner learner = learner();
    learner.gradient(ROW, OBSERVED);
    double squares = 1 + 0.25 + 1 + 0.25 + 9 + 2.25 + 0.25 + 0.25 + 2.25;
    assertEquals(Math.sqrt(squares), learner.gradientNorm("sum"), 1e-15);
    assertEquals(0, learner.gradientNorm("features"));
  }

  @Test
  void trainsWithTheSeedOfTheNetworkUntilToldOtherwise() {
    FloatLine.Learner learner = learner();
    learner.step(ROW, OBSERVED);
    assertEquals(1, learner.lastSeed());
    assertEquals(0, learner.lastStep());
    learner.seed(7);
    learner.gradient(ROW, OBSERVED);
    assertEquals(7, learner.lastSeed());
    assertEquals(1, learner.lastStep());
  }

  @Test
  void showsItsWeightsToPredictorsWhenPublished() {
    FloatLine line = line(SHAPE, new HalfSquaredErrorLoss());
    FloatPredictor predictor = line.predictor();
    FloatLearner learner = line.learner(new Sgd(0.5), 1);
    learner.step(ROW, OBSERVED);
    float[] output = new float[3];
    predictor.predict(new float[] {0, 0}, output);
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, output);
    learner.publish();
    predictor.predict(new float[] {0, 0}, output);
    assertArrayEquals(new float[] {0.25f, 0.25f, -0.25f}, output);
    learner.step(ROW, OBSERVED);
    predictor.predict(new float[] {0, 0}, output);
    assertArrayEquals(new float[] {0.25f, 0.25f, -0.25f}, output);
  }

  @Test
  void keepsTheBitsOfFrozenParameters() {
    FloatLearner learner =
        line(SHAPE.frozenBias(), new HalfSquaredErrorLoss()).learner(new Sgd(0.5, 0.9), 1);
    learner.step(ROW, OBSERVED);
    learner.step(ROW, OBSERVED);
    assertArrayEquals(new float[] {0.5f, 0.5f, 0.5f}, learner.valuesOf("sum.bias"));
  }

  @Test
  void weighsTheRowsOfExamples() {
    FloatLearner learner = line(SHAPE, new MeanSquaredErrorLoss()).learner(new Sgd(0.5), 2);
    Examples rows = Examples.of(TWO_ROWS, TWO_OBSERVED, 2).weighted(new double[] {3, 1});
    double first = ROW_LOSS * 2 / 3;
    double second = SECOND_LOSS * 2 / 3;
    assertEquals((3 * first + second) / 4, learner.evaluate(rows, new int[] {0, 1}, 0, 2), 1e-15);
    assertEquals(second, learner.evaluate(rows, new int[] {0, 1}, 1, 2), 1e-15);
  }

  @Test
  void refusesToBeMadeForNoRowsOrTooMany() {
    FloatLine line = line(SHAPE, new HalfSquaredErrorLoss());
    assertRefused(
        IllegalArgumentException.class,
        "rows is 0. Give a whole number of at least 1.",
        () -> line.learner(new Sgd(0.1), 0));
    assertRefused(
        IllegalArgumentException.class,
        "rows is 1000000000, but one array holds at most 715827882 rows of 3 of 'Line'."
            + " Give fewer.",
        () -> line.learner(new Sgd(0.1), 1_000_000_000));
  }
}
