package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * {@code y = x / (1 + |x|)}.
 *
 * <p>Slope: {@code (1 - |y|)^2}. No kinks; -1 and 1 at the infinities, where IEEE arithmetic gives
 * NaN. Turian et al., "Quadratic features and deep architectures for chunking", 2009.
 */
public final class Softsign {
  private Softsign() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula one = Formula.constant(1);
    Formula rest = one.minus(Formula.abs(y));
    return Pointwise.activation(
        "softsign", x.dividedBy(one.plus(Formula.abs(x))), value, rest.times(rest));
  }
}
