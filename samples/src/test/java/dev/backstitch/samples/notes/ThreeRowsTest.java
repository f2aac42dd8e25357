package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.Trainer;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Note 003's table of three rows, with a linear network. */
class ThreeRowsTest {
  private static final double[] INPUTS = {90, 40, 30, 50, 20, 60};
  private static final double[] OBSERVED = {10, 25, 36};
  private static final Tolerance NEAR = Tolerance.ONE_STEP;

  private static DoubleLearner learner(DoubleNetwork network, double rate, double... start) {
    network.parameter("predicted.weight").assign(start[0], start[1]);
    network.parameter("predicted.bias").assign(start[2]);
    return network.learner(new Sgd(rate), 3);
  }

  private static double[] three(double[] weights, double[] bias) {
    return new double[] {weights[0], weights[1], bias[0]};
  }

  private static double[] gradients(DoubleLearner learner) {
    return three(learner.gradientOf("predicted.weight"), learner.gradientOf("predicted.bias"));
  }

  private static double[] values(DoubleLearner learner) {
    return three(learner.valuesOf("predicted.weight"), learner.valuesOf("predicted.bias"));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0, 50, 312.5, 648, -2370, -3810, -71",
    "0.1, 0.2, 0.3, 26.645, 68.445, 235.445, -128, -1595, -26.1",
    "0.5, -0.25, 1, 338, 231.125, 800, 895, -2435, -35.5",
  })
  void errorsAndGradientsOfTheRowsAdd(
      double w1,
      double w2,
      double b,
      double first,
      double second,
      double third,
      double byW1,
      double byW2,
      double byB) {
    DoubleLearner learner = learner(ThreeRows_SummedNetwork.create(1), 0, w1, w2, b);
    double[] errors = {first, second, third};
    for (int row = 0; row < 3; row++) {
      double[] input = Arrays.copyOfRange(INPUTS, 2 * row, 2 * row + 2);
      NEAR.check("row " + row, errors[row], learner.evaluate(input, new double[] {OBSERVED[row]}));
    }
    NEAR.check("sum", first + second + third, learner.gradient(INPUTS, 3, OBSERVED));
    NEAR.check("gradient", new double[] {byW1, byW2, byB}, gradients(learner));
    DoubleLearner mean = learner(ThreeRows_AveragedNetwork.create(1), 0, w1, w2, b);
    NEAR.check("mean", (first + second + third) / 3, mean.gradient(INPUTS, 3, OBSERVED));
    NEAR.check("mean", new double[] {byW1 / 3, byW2 / 3, byB / 3}, gradients(mean));
  }

  @Test
  void oneUpdateAfterTheWholeTable() {
    DoubleLearner learner = learner(ThreeRows_SummedNetwork.create(1), 1e-4, 0.1, 0.2, 0.3);
    assertEquals(330.535, learner.step(INPUTS, 3, OBSERVED), 1e-10);
    NEAR.check("weights", new double[] {0.1128, 0.3595, 0.30261}, values(learner));
    NEAR.check("E", 186.07020108815, learner.evaluate(INPUTS, 3, OBSERVED));
  }

  @Test
  void theMeanTakesAThirdOfTheStep() {
    DoubleLearner learner = learner(ThreeRows_AveragedNetwork.create(1), 1e-4, 0.1, 0.2, 0.3);
    learner.step(INPUTS, 3, OBSERVED);
    double[] figures = {0.104266666666667, 0.253166666666667, 0.30087};
    NEAR.check("weights", figures, values(learner));
    DoubleLearner summed = learner(ThreeRows_SummedNetwork.create(1), 0, values(learner));
    NEAR.check("E", 257.570239898683, summed.evaluate(INPUTS, 3, OBSERVED));
  }

  /** An update after each row: other weights than after the whole table, from the first epoch. */
  @Test
  void updatesAfterEveryRow() {
    DoubleLearner learner = learner(ThreeRows_SummedNetwork.create(1), 1e-4, 0.1, 0.2, 0.3);
    double[][] figures = {
      {0.0343, 0.1708, 0.29927},
      {0.07969519, 0.24645865, 0.300783173},
      {0.118330778054, 0.362365414162, 0.3027149524027}
    };
    for (int row = 0; row < 3; row++) {
      double[] input = Arrays.copyOfRange(INPUTS, 2 * row, 2 * row + 2);
      learner.step(input, new double[] {OBSERVED[row]});
      NEAR.check("after row " + row, figures[row], values(learner));
    }
    NEAR.check("E", 191.043670316509, learner.evaluate(INPUTS, 3, OBSERVED));
  }

  @Test
  void batchSizeOfTheTrainerSaysWhich() {
    ThreeRows_SummedNetwork network = ThreeRows_SummedNetwork.create(1);
    Trainer.of(network, new Sgd(1e-4)).shuffle(false).batchSize(1).fit(ThreeRows.table());
    double[] each = {0.118330778054, 0.362365414162};
    NEAR.check("each row", each, network.predicted().weights().toArray());
    network = ThreeRows_SummedNetwork.create(1);
    Trainer.of(network, new Sgd(1e-4)).shuffle(false).batchSize(3).fit(ThreeRows.table());
    NEAR.check("table", new double[] {0.1128, 0.3595}, network.predicted().weights().toArray());
  }

  @Test
  void exactInterpolationHasNoError() {
    DoubleLearner learner = learner(ThreeRows_SummedNetwork.create(1), 0, -0.08, 1.02, -23.6);
    assertEquals(0, learner.gradient(INPUTS, 3, OBSERVED), 1e-26);
    new Tolerance(0, 1e-11).check("gradient", new double[3], gradients(learner));
  }

  /** The best weights without a bias are -411/2335 and 20883/32690. */
  @Test
  void withoutABiasNoWeightsFit() {
    ThreeRows_UnbiasedNetwork network = ThreeRows_UnbiasedNetwork.create(1);
    network.predicted().weights().assign(-411.0 / 2335, 20883.0 / 32690);
    DoubleLearner learner = network.learner(new Sgd(0), 3);
    NEAR.check("E", 4.25940654634445 / 2, learner.gradient(INPUTS, 3, OBSERVED));
    new Tolerance(0, 1e-11)
        .check("gradient", new double[2], learner.gradientOf("predicted.weight"));
  }

  /** The sum is stable below a rate of 0.0001341392611. */
  @Test
  void stableBelowTheRateOfTheLargestCurvature() {
    assertTrue(errorAfter(1.33e-4) < 100);
    assertTrue(errorAfter(1.35e-4) > 1000);
  }

  private static double errorAfter(double rate) {
    DoubleLearner learner = learner(ThreeRows_SummedNetwork.create(1), rate, 0.1, 0.2, 0.3);
    for (int n = 0; n < 1000; n++) {
      learner.step(INPUTS, 3, OBSERVED);
    }
    return learner.evaluate(INPUTS, 3, OBSERVED);
  }
}
