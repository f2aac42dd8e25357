package dev.backstitch.parity;

import dev.backstitch.annotations.Precision;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of 5, 7 and 3 units with each loss at their end. */
class LossParityTest {
  private static final List<NetworkCase> CASES =
      LossCases.ALL.stream().map(LossCase::network).toList();

  private static final NetworkComparison COMPARISON = new NetworkComparison("Losses", CASES);

  static List<NetworkCase> cases() {
    return CASES;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesInFloat(NetworkCase declared) {
    COMPARISON.compare(declared, Precision.FLOAT);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void agreesInDouble(NetworkCase declared) {
    COMPARISON.compare(declared, Precision.DOUBLE);
  }

  @AfterAll
  static void publish() {
    COMPARISON.publish();
  }
}
