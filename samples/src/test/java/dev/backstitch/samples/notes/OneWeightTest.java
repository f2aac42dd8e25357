package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.optimizer.Sgd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Note 004's single weight, with one point and with two. */
class OneWeightTest {
  private static final double[] X = {1.5};
  private static final double[] Y = {0.5};
  private static final double[] XS = {1.5, 6};
  private static final double[] YS = {0.5, 2.1};
  private static final Tolerance NEAR = Tolerance.ONE_STEP;
  private static final Tolerance LATER = Tolerance.MANY_STEPS;

  private static DoubleLearner learner(DoubleNetwork network, double weight, double rate) {
    network.parameter("activation.weight").assign(weight);
    return network.learner(new Sgd(rate), 2);
  }

  private static DoubleLearner after(DoubleNetwork network, double rate, int steps) {
    DoubleLearner learner = learner(network, 0.8, rate);
    for (int n = 0; n < steps; n++) {
      learner.step(X, Y);
    }
    return learner;
  }

  private static DoubleLearner afterBoth(double rate, int steps) {
    DoubleLearner learner = learner(OneWeight_StraightMeanNetwork.create(1), 0.8, rate);
    for (int n = 0; n < steps; n++) {
      learner.step(XS, 2, YS);
    }
    return learner;
  }

  private static double weight(DoubleLearner learner) {
    return learner.valuesOf("activation.weight")[0];
  }

  private static double slope(DoubleLearner learner) {
    return learner.gradientOf("activation.weight")[0];
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.8",
    "1, 0.695",
    "2, 0.613625",
    "3, 0.550559375",
    "5, 0.463804724609375",
    "10, 0.369810727493703",
    "50, 0.333334695066158",
    "100, 0.333333333337307",
  })
  void straightDescendsToAThird(int steps, double weight) {
    LATER.check("w", weight, weight(after(OneWeight_StraightNetwork.create(1), 0.1, steps)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.245, 1.05", "1, 0.147153125, 0.81375"})
  void straightCostAndSlope(int steps, double cost, double slope) {
    DoubleLearner learner = after(OneWeight_StraightNetwork.create(1), 0.1, steps);
    NEAR.check("C", cost, learner.gradient(X, Y));
    NEAR.check("dC/dw", slope, slope(learner));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.8",
    "1, 0.59",
    "2, 0.4745",
    "3, 0.410975",
    "5, 0.3568199375",
    "10, 0.334515377423223",
    "50, 0.333333333333382",
  })
  void withoutTheHalfStepsAreTwiceAsLong(int steps, double weight) {
    LATER.check("w", weight, weight(after(OneWeight_StraightMeanNetwork.create(1), 0.1, steps)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0.49, 2.1", "1, 0.148225, 1.155"})
  void withoutTheHalfCostAndSlopeAreTwiceAsLarge(int steps, double cost, double slope) {
    DoubleLearner learner = after(OneWeight_StraightMeanNetwork.create(1), 0.1, steps);
    NEAR.check("C", cost, learner.gradient(X, Y));
    NEAR.check("dC/dw", slope, slope(learner));
  }

  @Test
  void curvedOutputCostAndSlope() {
    OneWeight_CurvedNetwork network = OneWeight_CurvedNetwork.create(1);
    double[] output = new double[1];
    network.predictor().predict(X, output);
    NEAR.check("a", 0.768524783499018, output[0]);
    DoubleLearner learner = network.learner(new Sgd(0.1), 1);
    NEAR.check("C", 0.0360527796765971, learner.gradient(X, Y));
    NEAR.check("dC/dw", 0.0716535992405435, slope(learner));
  }

  @ParameterizedTest
  @CsvSource({
    "0.1, 1, 0.792834640075946",
    "0.1, 2, 0.785679411729071",
    "0.1, 10, 0.728914567969591",
    "0.1, 100, 0.247584277687035",
    "0.1, 1000, 7.38669400784656e-7",
    "1, 1, 0.728346400759456",
    "1, 10, 0.23572770534426",
    "1, 100, 2.8856160475143e-7",
  })
  void curvedDescendsToZero(double rate, int steps, double weight) {
    LATER.check("w", weight, weight(after(OneWeight_CurvedNetwork.create(1), rate, steps)));
  }

  /** 5.78 is the square of the sum, as the note writes its cost. */
  @Test
  void costOfTwoPointsIsTheMeanOfTheSquares() {
    DoubleLearner mean = learner(OneWeight_StraightMeanNetwork.create(1), 0.8, 0.1);
    double cost = mean.gradient(XS, 2, YS);
    NEAR.check("C", 3.89, cost);
    NEAR.check("dC/dw", 17.25, slope(mean));
    assertNotEquals(5.78, cost, 1);
  }

  /** With two points half the sum and the mean are the same number; with three they are not. */
  @Test
  void threePointsTellHalfTheSumFromTheMean() {
    double[] xs = {1.5, 6, 1};
    double[] ys = {0.5, 2.1, 0.5};
    DoubleLearner mean = OneWeight_StraightMeanNetwork.create(1).learner(new Sgd(0), 3);
    DoubleLearner half = OneWeight_StraightNetwork.create(1).learner(new Sgd(0), 3);
    NEAR.check("mean of two", 3.89, mean.evaluate(XS, 2, YS));
    NEAR.check("half of two", 3.89, half.evaluate(XS, 2, YS));
    NEAR.check("mean of three", 7.87 / 3, mean.evaluate(xs, 3, ys));
    NEAR.check("half of three", 7.87 / 2, half.evaluate(xs, 3, ys));
  }

  @Test
  void bestWeightOfTwoPointsLeavesResiduals() {
    OneWeight_StraightMeanNetwork network = OneWeight_StraightMeanNetwork.create(1);
    DoubleLearner learner = learner(network, 89.0 / 255, 0.1);
    NEAR.check("C", 0.000294117647058824, learner.gradient(XS, 2, YS));
    assertEquals(0, slope(learner), 1e-14);
    double[] outputs = new double[2];
    network.predictor().predict(XS, 2, outputs);
    NEAR.check("first residual", 0.0235294117647059, outputs[0] - YS[0]);
    NEAR.check("second residual", -0.00588235294117647, outputs[1] - YS[1]);
  }

  @ParameterizedTest
  @CsvSource({
    "0.01, 1, 0.6275",
    "0.01, 2, 0.52098125",
    "0.01, 3, 0.455205921875",
    "0.01, 5, 0.389509113047949",
    "0.01, 10, 0.352654799217844",
    "0.05, 1, -0.0625",
    "0.05, 2, 0.72453125",
    "0.05, 3, 0.006365234375",
    "0.05, 10, 0.529523425306726",
  })
  void twoPointsDescendWhileTheRateIsStable(double rate, int steps, double weight) {
    LATER.check("w", weight, weight(afterBoth(rate, steps)));
  }

  /** Stable only below 2/38.25. */
  @ParameterizedTest
  @CsvSource({"1, -0.925", "2, 3.948125", "3, -9.818453125", "10, 14599.9901778074"})
  void twoPointsDivergeAtATenth(int steps, double weight) {
    LATER.check("w", weight, weight(afterBoth(0.1, steps)));
  }

  @ParameterizedTest
  @CsvSource({"1, 0.63128", "2, 0.525728768", "3, 0.4596959172608"})
  void updatesAfterEachPoint(int epochs, double weight) {
    DoubleLearner learner = learner(OneWeight_StraightNetwork.create(1), 0.8, 0.01);
    for (int epoch = 0; epoch < epochs; epoch++) {
      learner.step(X, Y);
      learner.step(new double[] {6}, new double[] {2.1});
    }
    NEAR.check("w", weight, weight(learner));
  }

  @ParameterizedTest
  @CsvSource({"0, -2.4", "0.8, 0.0178238692839655", "3, 0.00797049180995088"})
  void curvedSlopeOfTwoPoints(double weight, double slope) {
    DoubleLearner learner = learner(OneWeight_CurvedMeanNetwork.create(1), weight, 0.1);
    learner.gradient(XS, 2, YS);
    NEAR.check("dC/dw", slope, slope(learner));
  }

  @Test
  void curvedOptimumOfTwoPoints() {
    OneWeight_CurvedMeanNetwork network = OneWeight_CurvedMeanNetwork.create(1);
    DoubleLearner learner = learner(network, 0.753773948376256, 0.1);
    NEAR.check("C", 0.649633646325105, learner.gradient(XS, 2, YS));
    assertEquals(0, slope(learner), 1e-14);
    double[] outputs = new double[2];
    network.predictor().predict(XS, 2, outputs);
    NEAR.check("a", new double[] {0.755960849387897, 0.989256403920853}, outputs);
  }
}
