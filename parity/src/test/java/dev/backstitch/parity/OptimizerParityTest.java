package dev.backstitch.parity;

import dev.backstitch.annotations.Precision;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A hundred updates of each optimizer, by gradients that are given and by those of training, where
 * the rounding of one update grows in those that follow.
 */
class OptimizerParityTest {
  private static final OptimizerTrials TRIALS =
      new OptimizerTrials("Optimizers", OptimizerCases.ALL);

  static List<OptimizerCase> cases() {
    return OptimizerCases.ALL;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void followsGivenGradientsInFloat(OptimizerCase optimizer) {
    TRIALS.follow(optimizer, Precision.FLOAT, 1e-5);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void followsGivenGradientsInDouble(OptimizerCase optimizer) {
    TRIALS.follow(optimizer, Precision.DOUBLE, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trainsInFloat(OptimizerCase optimizer) {
    TRIALS.train(optimizer, Precision.FLOAT, 3e-5);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trainsInDouble(OptimizerCase optimizer) {
    TRIALS.train(optimizer, Precision.DOUBLE, 1e-12);
  }

  @AfterAll
  static void publish() {
    TRIALS.publish();
  }
}
