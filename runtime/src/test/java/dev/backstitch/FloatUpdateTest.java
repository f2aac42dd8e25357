package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.ArchitectureBuilder;
import dev.backstitch.generated.Initial;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.Schedule;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.Figures;
import org.junit.jupiter.api.Test;

/** Clipping, decay and freezing, around rules that are tested by themselves. */
final class FloatUpdateTest {
  private static final String FIGURES = "/dev/backstitch/optimizer/golden.csv";
  private static final int[] ONE = {1};

  private static ArchitectureBuilder parameter(
      ArchitectureBuilder builder, String name, int offset, boolean trained, double l1, double l2) {
    int[] shape = {1};
    return builder.parameter(name, shape, offset, 1, shape, Initial.zeros(), trained, l1, l2);
  }

  private static Architecture three(boolean secondTrained, double l1, double l2) {
    ArchitectureBuilder builder = Architecture.of("Three").layer("all", "Dense", ONE);
    parameter(builder, "all.a", 0, true, l1, l2);
    parameter(builder, "all.b", 1, secondTrained, l1, l2);
    parameter(builder, "all.c", 2, true, 0, 0);
    return builder.output("all").length(3).build();
  }

  private static double[] afterOne(Architecture architecture, Optimizer optimizer) {
    double[] weights = {2, -1, 0};
    double[] gradient = {3, 4, 12};
    new DoubleUpdate(architecture, optimizer).apply(weights, gradient, 1);
    assertArrayEquals(new double[] {3, 4, 12}, gradient);
    return weights;
  }

  @Test
  void clipsTheNormOfAllGradientsAsPyTorch() {
    double[] weights = afterOne(three(true, 0, 0), new Sgd(1).clipGlobalNorm(1));
    assertEquals(2 - 0.23076921301775, weights[0], 1e-13);
    assertEquals(-1 - 4.0 / (13 + 1e-6), weights[1], 1e-15);
    assertEquals(-12.0 / (13 + 1e-6), weights[2], 1e-15);
  }

  @Test
  void scalesTheGradientBeforeItIsClipped() {
    double[] weights = {2, -1, 0};
    double[] gradient = {3, 4, 12};
    DoubleUpdate update = new DoubleUpdate(three(true, 0, 0.5), new Sgd(1).clipGlobalNorm(1));
    update.apply(weights, gradient, 2);
    assertArrayEquals(
        new double[] {1 - 6 / (26 + 1e-6), -0.5 - 8 / (26 + 1e-6), -24 / (26 + 1e-6)},
        weights,
        1e-15);
    assertArrayEquals(new double[] {3, 4, 12}, gradient);
  }

  @Test
  void scalesWithoutClipping() {
    float[] weights = {2, -1, 0};
    new FloatUpdate(three(true, 0, 0), new Sgd(1)).apply(weights, new float[] {3, 4, 12}, 0.25);
    assertArrayEquals(new float[] {1.25f, -2, -3}, weights);
  }

  @Test
  void scalesTheRateOnTopOfTheSchedule() {
    FloatUpdate update = new FloatUpdate(three(true, 0, 0), new Sgd(Schedule.exponential(1, 0.5)));
    float[] weights = {0, 0, 0};
    float[] gradient = {-1, 0, 0};
    update.apply(weights, gradient, 1);
    update.scaleLearningRate(0.25);
    assertEquals(0.125, update.learningRate());
    update.apply(weights, gradient, 1);
    update.scaleLearningRate(2);
    assertEquals(0.5, update.learningRate());
    assertEquals(1.125f, weights[0]);
    assertRefused(
        IllegalArgumentException.class,
        "factor is 0.0. Give a number above 0.",
        () -> update.scaleLearningRate(0));
    assertEquals(0.5, update.learningRate());
  }

  @Test
  void doesNotClipANormWithinTheMaximum() {
    double[] weights = afterOne(three(true, 0, 0), new Sgd(1).clipGlobalNorm(13.5));
    assertArrayEquals(new double[] {-1, -5, -12}, weights);
  }

  @Test
  void clipsTheNormOfEachParameterByItself() {
    double[] weights = afterOne(three(true, 0, 0), new Sgd(1).clipNorm(3.5));
    assertEquals(-1, weights[0]);
    assertEquals(-1 - 3.5 * 4 / (4 + 1e-6), weights[1], 1e-15);
    assertEquals(-3.5 * 12 / (12 + 1e-6), weights[2], 1e-15);
  }

  @Test
  void clipsEachValue() {
    double[] weights = {2, -1, 0};
    DoubleUpdate update = new DoubleUpdate(three(true, 0, 0), new Sgd(1).clipValue(3.5));
    update.apply(weights, new double[] {3, -4, Double.POSITIVE_INFINITY}, 1);
    assertArrayEquals(new double[] {-1, 2.5, -3.5}, weights);
    update.apply(weights, new double[] {3, -4, 1}, 2);
    assertArrayEquals(new double[] {-4.5, 6, -5.5}, weights);
  }

  @Test
  void addsDecayToClippedValues() {
    double[] weights = afterOne(three(true, 0.5, 0.25), new Sgd(1).clipValue(3.5));
    assertArrayEquals(new double[] {2 - 3 - 0.5 - 0.5, -1 - 3.5 + 0.5 + 0.25, -3.5}, weights);
  }

  @Test
  void leavesFrozenParametersOutOfUpdateAndNorm() {
    double[] weights = afterOne(three(false, 0, 0), new Sgd(1).clipGlobalNorm(1));
    double norm = Math.sqrt(153) + 1e-6;
    assertArrayEquals(new double[] {2 - 3 / norm, -1, -12 / norm}, weights, 1e-15);
  }

  @Test
  void addsDecayAfterClippingWhereItIsAskedFor() {
    double[] weights = afterOne(three(true, 0.5, 0.25), new Sgd(1).clipGlobalNorm(1));
    double norm = 13 + 1e-6;
    assertEquals(2 - 3 / norm - 0.5 - 0.25 * 2, weights[0], 1e-15);
    assertEquals(-1 - 4 / norm + 0.5 + 0.25 * 1, weights[1], 1e-15);
    assertEquals(-12 / norm, weights[2], 1e-15);
  }

  @Test
  void addsNoL1DecayToZero() {
    double[] weights = {0, 0, 0};
    new DoubleUpdate(three(true, 0.5, 0.25), new Sgd(1)).apply(weights, new double[3], 1);
    assertArrayEquals(new double[3], weights);
  }

  @Test
  void decaysAsFiguresSay() {
    decays("sgd lr=.1 weight_decay=.01 (coupled L2)", new Sgd(0.1), 0.01);
    decays("adam torch lr=.01 weight_decay=.1 coupled L2", new Adam(0.01), 0.1);
  }

  private static void decays(String name, Optimizer optimizer, double l2) {
    double[] gradients = Figures.numbers(Figures.named(FIGURES, "gradients")[1]);
    double[] expected = Figures.numbers(Figures.named(FIGURES, name)[1]);
    DoubleUpdate update = new DoubleUpdate(three(true, 0, l2), optimizer);
    double[] weights = {1, 1, 1};
    for (int i = 0; i < gradients.length; i++) {
      update.apply(weights, new double[] {gradients[i], 0, 0}, 1);
      assertEquals(expected[i], weights[0], 1e-13);
    }
  }

  @Test
  void refusesANormThatIsNotFiniteBeforeUpdating() {
    FloatUpdate update = new FloatUpdate(three(true, 0, 0), new Sgd(1).clipGlobalNorm(1));
    float[] weights = {1, 2, 3};
    assertRefused(
        ArithmeticException.class,
        "The norm of the gradients of 'Three' is NaN. Nothing was updated; lower the learning"
            + " rate.",
        () -> update.apply(weights, new float[] {0, Float.NaN, 0}, 1));
    assertArrayEquals(new float[] {1, 2, 3}, weights);
    assertEquals(0, update.steps());
  }

  @Test
  void namesTheParameterWhoseNormIsNotFinite() {
    FloatUpdate update = new FloatUpdate(three(true, 0, 0), new Sgd(1).clipNorm(1));
    float[] weights = {1, 2, 3};
    assertRefused(
        ArithmeticException.class,
        "The norm of the gradient of 'all.b' is Infinity. Nothing was updated; lower the learning"
            + " rate.",
        () -> update.apply(weights, new float[] {5, Float.NEGATIVE_INFINITY, 0}, 1));
    assertArrayEquals(new float[] {1, 2, 3}, weights);
  }

  @Test
  void refusesToClipNotANumber() {
    FloatUpdate update = new FloatUpdate(three(true, 0, 0), new Sgd(1).clipValue(1));
    float[] weights = {1, 2, 3};
    assertRefused(
        ArithmeticException.class,
        "A gradient of 'Three' is NaN. Nothing was updated; lower the learning rate.",
        () -> update.apply(weights, new float[] {5, 0, Float.NaN}, 1));
    assertArrayEquals(new float[] {1, 2, 3}, weights);
    assertEquals(0, update.steps());
  }

  @Test
  void refusesARateThatIsNoRate() {
    FloatUpdate update = new FloatUpdate(three(true, 0, 0), new Sgd(updates -> Double.NaN));
    float[] weights = {1, 2, 3};
    assertRefused(
        IllegalArgumentException.class,
        "learning rate is NaN. Give a number of at least 0.",
        () -> update.apply(weights, new float[3], 1));
    assertEquals(0, update.steps());
  }

  @Test
  void asksTheScheduleForEachUpdate() {
    FloatUpdate update = new FloatUpdate(three(true, 0, 0), new Sgd(Schedule.exponential(1, 0.5)));
    float[] weights = {0, 0, 0};
    float[] gradient = {-1, 0, 0};
    update.apply(weights, gradient, 1);
    update.apply(weights, gradient, 1);
    update.apply(weights, gradient, 1);
    assertEquals(1.75f, weights[0]);
    assertEquals(0.125, update.learningRate());
    assertEquals(3, update.steps());
  }

  @Test
  void sumsSquaresOfAnyLength() {
    for (int length : new int[] {0, 1, 7, 8, 9, 16, 23}) {
      float[] values = new float[length + 2];
      double expected = 0;
      for (int i = 0; i < length; i++) {
        values[i + 1] = i + 1;
        expected += (i + 1.0) * (i + 1);
      }
      values[0] = Float.NaN;
      values[length + 1] = Float.NaN;
      assertEquals(expected, FloatSquares.sum(values, 1, length + 1));
    }
  }
}
