package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.oracle.Nearness.assertNear;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Generated networks against the oracle: outputs, losses and every gradient in double to 1e-11, and
 * each float network against its double twin.
 */
class GeneratedGradientTest {
  static List<NetworkCase> cases() {
    return NetworkCases.all();
  }

  static List<NetworkCase> kinds() {
    return NetworkCases.kinds();
  }

  static List<NetworkCase> large() {
    return NetworkCases.large();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void predictsWhatTheOracleComputes(NetworkCase declared) {
    GeneratedTrial trial = new GeneratedTrial(declared.inDouble(), 5);
    NetworkOracle oracle = NetworkOracle.predicting(trial.graph(), trial.rows(), trial.observed());
    double[] expected = trial.outputs(oracle);
    double[] actual = trial.network().predictor(Loops.CHOSEN).predict(trial.rows(), trial.inputs());
    assertNear(expected, actual, 1e-12, "outputs");
  }

  @ParameterizedTest
  @MethodSource("cases")
  void derivesWhatTheOracleComputes(NetworkCase declared) {
    for (int rows : new int[] {1, 5, 9}) {
      GeneratedTrial trial = new GeneratedTrial(declared.inDouble(), rows);
      GeneratedNetwork.Learning learner =
          trial.network().learner(new Sgd(0.1), rows + 2, Loops.CHOSEN);
      assertEquals(trial.oracle().loss(trial.given()), trial.learn(learner), trial.lossTolerance());
      trial.compareGradients(learner);
    }
  }

  @ParameterizedTest
  @MethodSource("large")
  void derivesLargeMatricesAsTheOracleDoes(NetworkCase declared) {
    for (int rows : new int[] {1, 2, 19}) {
      GeneratedTrial trial = new GeneratedTrial(declared.inDouble(), rows);
      for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR)) {
        GeneratedNetwork.Learning learner = trial.network().learner(new Sgd(0.1), rows, loops);
        trial.learn(learner);
        trial.compareSlope(learner);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void secondStepStartsFromTheFirst(NetworkCase declared) {
    GeneratedTrial trial = new GeneratedTrial(declared.inDouble(), 3);
    assumeTrue(!trial.graph().losses().isEmpty());
    GeneratedNetwork.Learning learner = trial.network().learner(new Sgd(0.1), 3, Loops.CHOSEN);
    for (int update = 0; update < 3; update++) {
      NetworkOracle oracle = trial.oracle(update);
      Map<Value, double[]> before = trial.given(learner);
      double loss = learner.step(trial.rows(), trial.inputs(), trial.observed());
      assertEquals(oracle.loss(before), loss, trial.lossTolerance());
      Map<Value, double[]> after = trial.given(learner);
      for (Parameter parameter : trial.graph().parameters()) {
        double[] gradient = oracle.gradient(before, parameter.value());
        double[] expected =
            updated(parameter, NetworkOracle.numbers(before, parameter.value()), gradient);
        assertNear(
            expected, NetworkOracle.numbers(after, parameter.value()), 1e-12, parameter.path());
      }
    }
  }

  /** Plain descent at a rate of 0.1, with the decay of the parameter. */
  private static double[] updated(Parameter parameter, double[] values, double[] gradient) {
    double[] updated = values.clone();
    for (int i = 0; i < values.length; i++) {
      double decay = parameter.l1() * Math.signum(values[i]) + parameter.l2() * values[i];
      updated[i] -= parameter.trainable() ? 0.1 * (gradient[i] + decay) : 0;
    }
    return updated;
  }

  @ParameterizedTest
  @MethodSource("kinds")
  void gradientsAgreeWithCentralDifferencesOfTheLoss(NetworkCase declared) {
    GeneratedTrial trial = new GeneratedTrial(declared.inDouble(), 3);
    GeneratedNetwork.Learning learner = trial.network().learner(new Sgd(0.1), 3, Loops.CHOSEN);
    double[] differences =
        CentralDifferences.gradient(
            point -> trial.learn(learner, point, trial.observed()), trial.inputs());
    trial.learn(learner);
    double[] byInputs = learner.inputGradient(trial.rows());
    assertNear(differences, byInputs, 1e-7, "inputs");
    for (Parameter parameter : trial.graph().parameters()) {
      String path = parameter.path();
      double[] gradient = trial.gradientOf(parameter);
      double[] start = trial.network().parameter(path);
      double[] numeric =
          CentralDifferences.gradient(
              point -> {
                GeneratedNetwork moved = trial.network().copy();
                moved.assign(path, point);
                return trial.learn(moved.learner(new Sgd(0.1), trial.rows(), Loops.CHOSEN));
              },
              start);
      assertNear(parameter.trainable() ? numeric : new double[start.length], gradient, 1e-7, path);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void floatTwinFollowsDoubleTwin(NetworkCase declared) {
    GeneratedTrial exact = new GeneratedTrial(declared.inDouble(), 4);
    GeneratedTrial rounded = new GeneratedTrial(declared.inFloat(), 4);
    double[] expected = exact.network().predictor(Loops.CHOSEN).predict(4, exact.inputs());
    double[] actual = rounded.network().predictor(Loops.CHOSEN).predict(4, exact.inputs());
    assertNear(expected, actual, 2e-6, "outputs");
    GeneratedNetwork.Learning exactLearner = exact.network().learner(new Sgd(1), 4, Loops.CHOSEN);
    GeneratedNetwork.Learning roundedLearner =
        rounded.network().learner(new Sgd(1), 4, Loops.CHOSEN);
    double loss = exact.learn(exactLearner);
    assertEquals(loss, rounded.learn(roundedLearner), 2e-6 * Math.max(1, Math.abs(loss)));
    assertNear(exactLearner.inputGradient(4), roundedLearner.inputGradient(4), 2e-5, "inputs");
    for (Parameter parameter : exact.graph().parameters()) {
      double[] gradient = exactLearner.gradientOf(parameter.path());
      double[] twin = roundedLearner.gradientOf(parameter.path());
      assertNear(gradient, twin, 2e-5, parameter.path());
    }
  }
}
