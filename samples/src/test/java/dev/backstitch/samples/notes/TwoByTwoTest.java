package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.Trainer;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Note 001's descent with each of its three biases, and what was published of it wrongly. */
class TwoByTwoTest {
  private static final double[] INPUT = {0.05, 0.10};
  private static final double[] OBSERVED = {0.01, 0.99};

  static Stream<Arguments> variants() {
    return Stream.of(
        arguments("mazur_fixed", TwoByTwo_FixedBiasesNetwork.create(1)),
        arguments("mazur_perneuron", TwoByTwo_BiasPerUnitNetwork.create(1)),
        arguments("mazur_shared", TwoByTwo_SharedBiasesNetwork.create(1)));
  }

  private static DoubleLearner learnerAfter(DoubleNetwork network, int updates) {
    DoubleLearner learner = network.learner(new Sgd(0.5), 1);
    for (int n = 0; n < updates; n++) {
      learner.step(INPUT, OBSERVED);
    }
    return learner;
  }

  private static double[] predicted(DoubleNetwork network) {
    double[] output = new double[2];
    network.predictor().predict(INPUT, output);
    return output;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void followsTheTrajectory(String table, DoubleNetwork network) {
    DoubleLearner learner = network.learner(new Sgd(0.5), 1);
    int made = 0;
    for (int updates : Seeds.updates(table)) {
      for (; made < updates; made++) {
        learner.step(INPUT, OBSERVED);
      }
      checkWeights(table + "." + updates, learner, within(updates));
      learner.publish();
      String row = table + "." + updates;
      within(updates).check("outputs", Seeds.numbers(row + ".out"), predicted(network));
      within(updates).check("E", Seeds.numbers(row + ".E"), learner.evaluate(INPUT, OBSERVED));
    }
    assertEquals(10_000, made);
  }

  private static Tolerance within(int updates) {
    return updates == 1 ? Tolerance.ONE_STEP : Tolerance.MANY_STEPS;
  }

  private static void checkWeights(String row, DoubleLearner learner, Tolerance tolerance) {
    double[] weights = Seeds.numbers(row + ".w");
    tolerance.check(row + " w1-w4", Arrays.copyOf(weights, 4), learner.valuesOf("hidden.weight"));
    tolerance.check(
        row + " w5-w8", Arrays.copyOfRange(weights, 4, 8), learner.valuesOf("outputs.weight"));
    checkBias(row + ".b_h", learner.valuesOf("hidden.bias"), tolerance);
    checkBias(row + ".b_o", learner.valuesOf("outputs.bias"), tolerance);
  }

  /** The table has a shared bias twice. */
  private static void checkBias(String key, double[] actual, Tolerance tolerance) {
    double[] figures = Seeds.numbers(key);
    tolerance.check(key, Arrays.copyOf(figures, actual.length), actual);
    tolerance.check(key, figures[1], actual[actual.length - 1]);
  }

  @Test
  void trainerMakesTheSameSteps() {
    TwoByTwo_FixedBiasesNetwork trained = TwoByTwo_FixedBiasesNetwork.create(1);
    Trainer.of(trained, new Sgd(0.5)).epochs(100).fit(TwoByTwo.example());
    DoubleLearner learner = learnerAfter(TwoByTwo_FixedBiasesNetwork.create(1), 100);
    assertArrayEquals(learner.valuesOf("hidden.weight"), trained.hidden().weights().toArray());
    assertArrayEquals(learner.valuesOf("outputs.weight"), trained.outputs().weights().toArray());
  }

  @Test
  void fixedBiasesKeepTheirBits() {
    DoubleLearner learner = learnerAfter(TwoByTwo_FixedBiasesNetwork.create(1), 1000);
    assertArrayEquals(new double[] {0.35, 0.35}, learner.valuesOf("hidden.bias"));
    assertArrayEquals(new double[] {0.60, 0.60}, learner.valuesOf("outputs.bias"));
  }

  /** 0.291027924 was published: there the hidden gradients used updated output weights. */
  @Test
  void hiddenGradientsUseTheWeightsOfTheForwardPass() {
    DoubleLearner learner = learnerAfter(TwoByTwo_FixedBiasesNetwork.create(1), 1);
    double error = learner.evaluate(INPUT, OBSERVED);
    assertNotEquals(0.291027924, error, 1e-7);
    assertEquals(0.291027773693599, error, 1e-14);
  }

  /** The published outputs 0.015912196 and 0.984065734 come from the same mistake. */
  @Test
  void tenThousandStepsDoNotEndWhereTheMistakeEnds() {
    TwoByTwo_FixedBiasesNetwork network = TwoByTwo_FixedBiasesNetwork.create(1);
    learnerAfter(network, 10_000).publish();
    double[] output = predicted(network);
    assertNotEquals(0.015912196, output[0], 1e-6);
    assertNotEquals(0.984065734, output[1], 1e-6);
  }

  /** 0.0000351085 was published as the error after 10,000 updates; it is the one after 9,999. */
  @Test
  void aStepReturnsTheErrorBeforeItsUpdate() {
    DoubleLearner learner = learnerAfter(TwoByTwo_FixedBiasesNetwork.create(1), 9_999);
    double before = learner.step(INPUT, OBSERVED);
    double after = learner.evaluate(INPUT, OBSERVED);
    Tolerance.MANY_STEPS.check("before", Seeds.numbers("mazur_fixed.9999.E"), before);
    Tolerance.MANY_STEPS.check("after", Seeds.numbers("mazur_fixed.10000.E"), after);
    assertEquals(3.51085e-5, before, 5e-11);
    assertNotEquals(3.51085e-5, after, 5e-11);
  }

  /** -0.019049119 was published for the second term of the first hidden gradient. */
  @Test
  void lastDigitOfPublishedSlopeIsWrong() {
    PartsOfTwoByTwo_UpperNetwork upper = PartsOfTwoByTwo_UpperNetwork.create(1);
    upper.outputs().weights().assign(0.40, 0.45, 0.50, 0.55);
    upper.outputs().bias().assign(0.60, 0.60);
    double[] hidden = Seeds.each("mazur_forward_backward", "out_h1", "out_h2");
    double[] output = new double[2];
    upper.predictor().predict(hidden, output);
    DoubleLearner learner = upper.learner(new Sgd(0), 1);
    learner.gradient(hidden, new double[] {output[0], 0.99});
    double[] slopes = new double[2];
    learner.inputGradient(slopes);
    assertEquals(-0.0190491182582781, slopes[0], 1e-15);
    assertNotEquals(-0.019049119, slopes[0], 5e-10);
  }
}
