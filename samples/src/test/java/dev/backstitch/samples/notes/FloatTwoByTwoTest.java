package dev.backstitch.samples.notes;

import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Note 001's descent in float, after one and after ten thousand updates. */
class FloatTwoByTwoTest {
  private static final float[] INPUT = {0.05f, 0.10f};
  private static final float[] OBSERVED = {0.01f, 0.99f};

  /**
   * Table, how near ten thousand updates come to its weights, and network. Plain float arithmetic
   * elsewhere is off by 1.6e-6, 2.7e-6 and, at the shared output bias, 9.0e-6.
   */
  static Stream<Arguments> variants() {
    return Stream.of(
        arguments("mazur_fixed", 2e-6, FloatTwoByTwo_FixedBiasesNetwork.create(1)),
        arguments("mazur_perneuron", 4e-6, FloatTwoByTwo_BiasPerUnitNetwork.create(1)),
        arguments("mazur_shared", 1.2e-5, FloatTwoByTwo_SharedBiasesNetwork.create(1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void oneStep(String table, double ignored, FloatNetwork network) {
    FloatLearner learner = network.learner(new Sgd(0.5), 1);
    double before = learner.step(INPUT, OBSERVED);
    Tolerance near = new Tolerance(1e-6, 0);
    near.check("before", Seeds.each("mazur_forward_backward", "E_total"), before);
    check(table + ".1", network, learner, near, near, near);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("variants")
  void tenThousandSteps(String table, double relative, FloatNetwork network) {
    FloatLearner learner = network.learner(new Sgd(0.5), 1);
    for (int n = 0; n < 10_000; n++) {
      learner.step(INPUT, OBSERVED);
    }
    Tolerance weights = new Tolerance(relative, 0);
    check(
        table + ".10000",
        network,
        learner,
        weights,
        new Tolerance(0, 2e-7),
        new Tolerance(2e-5, 0));
  }

  private static void check(
      String row,
      FloatNetwork network,
      FloatLearner learner,
      Tolerance weights,
      Tolerance outputs,
      Tolerance error) {
    double[] figures = Seeds.numbers(row + ".w");
    weights.check(row + " w1-w4", Arrays.copyOf(figures, 4), learner.valuesOf("hidden.weight"));
    weights.check(
        row + " w5-w8", Arrays.copyOfRange(figures, 4, 8), learner.valuesOf("outputs.weight"));
    for (String layer : new String[] {"hidden", "outputs"}) {
      float[] bias = learner.valuesOf(layer + ".bias");
      double[] both = Seeds.numbers(row + (layer.equals("hidden") ? ".b_h" : ".b_o"));
      weights.check(row + " bias", Arrays.copyOf(both, bias.length), bias);
    }
    learner.publish();
    float[] output = new float[2];
    network.predictor().predict(INPUT, output);
    outputs.check(row + " outputs", Seeds.numbers(row + ".out"), output);
    error.check(row + " E", Seeds.numbers(row + ".E"), learner.evaluate(INPUT, OBSERVED));
  }
}
