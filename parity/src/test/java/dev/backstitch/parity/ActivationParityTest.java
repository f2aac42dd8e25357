package dev.backstitch.parity;

import dev.backstitch.annotations.Precision;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Networks of 5, 7 and 3 units with each activation in the middle. */
class ActivationParityTest {
  private static final List<NetworkCase> CASES =
      ActivationCases.ALL.stream().map(ActivationCase::network).toList();

  private static final NetworkComparison COMPARISON = new NetworkComparison("Activations", CASES);

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
