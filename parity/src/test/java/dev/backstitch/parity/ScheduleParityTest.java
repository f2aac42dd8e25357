package dev.backstitch.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.annotations.Precision;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A hundred updates at the rates of each schedule, against PyTorch's at the documented ones. */
class ScheduleParityTest {
  private static final List<OptimizerCase> CASES =
      ScheduleCases.ALL.stream().map(ScheduleCase::trial).toList();

  private static final OptimizerTrials TRIALS = new OptimizerTrials("Schedules", CASES);

  static List<OptimizerCase> cases() {
    return CASES;
  }

  static List<ScheduleCase> schedules() {
    return ScheduleCases.ALL;
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void givesTheDocumentedRates(ScheduleCase schedule) {
    for (int k = 0; k < OptimizerTrials.UPDATES; k++) {
      double expected = schedule.documented().applyAsDouble(k);
      assertEquals(expected, schedule.schedule().at(k), 1e-14, "after " + k + " updates");
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trainsInFloat(OptimizerCase scheduled) {
    TRIALS.follow(scheduled, Precision.FLOAT, 1e-5);
    TRIALS.train(scheduled, Precision.FLOAT, 3e-5);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void trainsInDouble(OptimizerCase scheduled) {
    TRIALS.follow(scheduled, Precision.DOUBLE, 1e-12);
    TRIALS.train(scheduled, Precision.DOUBLE, 1e-12);
  }

  @AfterAll
  static void publish() {
    TRIALS.publish();
  }
}
