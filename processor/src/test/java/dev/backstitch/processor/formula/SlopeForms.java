package dev.backstitch.processor.formula;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Compares a slope given by hand, which may use the output as well, with the derived one. */
final class SlopeForms {
  private SlopeForms() {}

  /**
   * Fails unless the slope given agrees with the derived one to thirty digits.
   *
   * @param formula the output, of the variable {@code x}
   * @param slope its slope, of {@code x} and of {@code output}
   * @param output how the slope calls the output
   */
  static void assertAgree(Formula formula, Formula slope, String output) {
    Formula derived = formula.derivative("x");
    BigArithmetic big = new BigArithmetic();
    for (double x = -4.83; x < 5; x += 0.41) {
      Map<String, BigDecimal> values = new HashMap<>();
      values.put("x", new BigDecimal(x));
      values.put(output, formula.evaluate(big, values));
      BigDecimal difference = slope.evaluate(big, values).subtract(derived.evaluate(big, values));
      assertEquals(0, difference.doubleValue(), 1e-30, slope.text() + " at " + x);
    }
  }
}
