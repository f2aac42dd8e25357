package dev.backstitch.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Activations and derived slopes against figures of sixty digits. */
class ActivationFiguresTest {
  /** At these arguments libraries differ about the slope at a knee. */
  private static final Set<Double> KNEES = Set.of(-2.5, 2.5, -3.0, 3.0);

  static Stream<String> names() {
    return SampleFormulas.activations().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void valuesAndSlopesAgree(String name) {
    Formula formula = SampleFormulas.named(name);
    Formula slope = formula.derivative("x");
    List<String[]> rows = Figures.rows("activations.csv", name);
    assertEquals(39, rows.size());
    for (String[] row : rows) {
      double x = Double.parseDouble(row[1]);
      assertClose(name + " at " + x, row[2], value(formula, x), x);
      if (!(name.startsWith("hard_") && KNEES.contains(x))) {
        assertClose("slope of " + name + " at " + x, row[3], value(slope, x), x);
      }
    }
  }

  private static double value(Formula formula, double x) {
    return formula.evaluate(DoubleArithmetic.INSTANCE, Map.of("x", x));
  }

  /** A few units of the value, or of what is lost by {@code 1 - s} and {@code 1 + erf}. */
  private static void assertClose(String what, String expected, double actual, double x) {
    double exact = Double.parseDouble(expected);
    double scale = Math.max(1, Math.abs(x));
    assertEquals(exact, actual, Math.abs(exact) * 2e-15 + scale * 4e-16, what);
  }

  @Test
  void valuesWithoutCancellationAreCloseRelatively() {
    for (String name :
        List.of("sigmoid", "tanh", "softplus", "elu_1", "selu", "silu", "mish", "log_sigmoid")) {
      for (String[] row : Figures.rows("activations.csv", name)) {
        double exact = Double.parseDouble(row[2]);
        double actual = value(SampleFormulas.named(name), Double.parseDouble(row[1]));
        assertEquals(exact, actual, 8 * Math.ulp(exact), name + " at " + row[1]);
      }
    }
  }
}
