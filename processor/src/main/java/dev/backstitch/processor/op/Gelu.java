package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The Gaussian error linear unit, {@code y = x * P(Z <= x)} for a standard normal {@code Z}:
 * exactly {@code x * (1 + erf(x / sqrt(2))) / 2}.
 *
 * <p>The approximate form has {@code P(Z <= x) = (1 + tanh(u)) / 2} with {@code u = sqrt(2 / pi) *
 * (x + 0.044715 * x^3)}; it is written as {@code sigmoid(2 * u)}, which is the same number but
 * keeps its digits on the left. The two differ by up to 0.00047. Slopes are derived; no kinks.
 * Hendrycks and Gimpel, "Gaussian error linear units", 2016.
 */
public final class Gelu {
  private Gelu() {}

  /** The op over a value, exactly or approximately. */
  public static Pointwise of(Value value, boolean approximate) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula probability = approximate ? approximate(x) : exact(x);
    return Pointwise.activation("gelu", x.times(probability), value);
  }

  private static Formula exact(Formula x) {
    Formula one = Formula.constant(1);
    Formula scaled = x.times(Formula.constant(Math.sqrt(0.5)));
    return Formula.constant(0.5).times(one.plus(Formula.erf(scaled)));
  }

  private static Formula approximate(Formula x) {
    Formula cube = Formula.constant(0.044715).times(x).times(x).times(x);
    return Formula.sigmoid(Formula.constant(2 * Math.sqrt(2 / Math.PI)).times(x.plus(cube)));
  }
}
