package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.optimizer.Sgd;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Note 002's derivatives, as exact rationals, and that each is computed once. */
class LinearModelTest {
  private static final double[] BATCH = {1, 2, -1, 0.5, 0.25, -4, 3, 1};
  private static final double[] BATCH_OBSERVED = {3, 0, -1.5, 2};

  /** b, w1, w2, x1, x2, y | a1, a2, model, loss | by b, w1, w2, x1, x2. */
  @ParameterizedTest
  @CsvSource({
    "0.5 -1.25 0.75 2 -3 1, -2.5 -2.25 -4.25 27.5625, -10.5 -21 31.5 13.125 -7.875",
    "0 0 0 1.5 -0.5 2, 0 0 0 4, -4 -6 2 0 0",
    "-0.3 0.7 1.1 0.05 0.1 0.01, 0.035 0.11 -0.155 0.027225, -0.33 -0.0165 -0.033 -0.231 -0.363",
    "12.5 -3.75 0.0625 -40 90 10, 150 5.625 168.125 25003.515625,"
        + " 316.25 -12650 28462.5 -1185.9375 19.765625",
    "0.1 0.2 0.3 0.4 0.5 0.6, 0.08 0.15 0.33 0.0729, -0.54 -0.216 -0.27 -0.108 -0.162",
  })
  void everyPartialDerivative(String given, String values, String derivatives) {
    double[] at = numbers(given);
    double[] features = {at[3], at[4]};
    LinearModel_SummedNetwork network = LinearModel_SummedNetwork.create(1);
    network.model().bias().assign(at[0]);
    network.model().weights().assign(at[1], at[2]);
    DoubleLearner learner = network.learner(new Sgd(0.1), 1);
    double loss = learner.gradient(features, new double[] {at[5]});
    double[] byWeights = learner.gradientOf("model.weight");
    double[] byFeatures = new double[2];
    learner.inputGradient(byFeatures);
    Tolerance.ONE_STEP.check(
        given,
        numbers(derivatives),
        learner.gradientOf("model.bias")[0],
        byWeights[0],
        byWeights[1],
        byFeatures[0],
        byFeatures[1]);
    double model = predicted(network, features);
    network.model().bias().assign(0);
    double first = predicted(network, at[3], 0);
    double second = predicted(network, 0, at[4]);
    Tolerance.ONE_STEP.check(given, numbers(values), first, second, model, loss);
  }

  private static double predicted(DoubleNetwork network, double... features) {
    double[] output = new double[1];
    network.predictor().predict(features, output);
    return output[0];
  }

  private static double[] numbers(String text) {
    return Arrays.stream(text.split(" ", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  /** All of these numbers are exact in binary. */
  @Test
  void batchSums() {
    checkBatch(LinearModel_SummedNetwork.create(1), 31.55078125, -11.875, -36.40625, -5.375);
  }

  @Test
  void batchMeans() {
    checkBatch(LinearModel_AveragedNetwork.create(1), 7.8876953125, -2.96875, -9.1015625, -1.34375);
  }

  private static void checkBatch(
      DoubleNetwork network, double loss, double byBias, double... byWeights) {
    DoubleLearner learner = network.learner(new Sgd(0.1), 4);
    assertEquals(loss, learner.gradient(BATCH, 4, BATCH_OBSERVED));
    assertArrayEquals(new double[] {byBias}, learner.gradientOf("model.bias"));
    assertArrayEquals(byWeights, learner.gradientOf("model.weight"));
  }

  @Test
  void accumulatingRowsSumsAsABatchDoes() {
    DoubleLearner learner = LinearModel_SummedNetwork.create(1).learner(new Sgd(0.1), 1);
    double loss = 0;
    for (int row = 0; row < 4; row++) {
      double[] features = Arrays.copyOfRange(BATCH, 2 * row, 2 * row + 2);
      loss += learner.accumulate(features, new double[] {BATCH_OBSERVED[row]});
    }
    assertEquals(31.55078125, loss);
    assertArrayEquals(new double[] {-36.40625, -5.375}, learner.gradientOf("model.weight"));
  }

  /** One method for each partial derivative: what several paths share is computed once. */
  @Test
  void eachPartialDerivativeIsComputedOnce() {
    assertEquals(
        Set.of("ModelBiasGradient", "ModelWeightsGradient", "FeaturesGradient"),
        gradients(LinearModel_SummedNetwork.class));
    assertEquals(
        Set.of(
            "SecondProductGradient",
            "SecondWeightsGradient",
            "FirstProductGradient",
            "FirstWeightsGradient",
            "GivenGradient"),
        gradients(TwoWeights_CurvedNetwork.class));
  }

  private static Set<String> gradients(Class<?> network) {
    return Arrays.stream(network.getDeclaredClasses())
        .flatMap(nested -> Arrays.stream(nested.getDeclaredMethods()))
        .map(Method::getName)
        .filter(name -> name.matches("compute\\w+Gradient"))
        .map(name -> name.substring("compute".length()))
        .collect(Collectors.toSet());
  }
}
