package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The sigmoid linear unit or swish, {@code y = x * sigmoid(x)}.
 *
 * <p>Slope, derived: {@code sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))}. No kinks; 0 at minus
 * infinity, where IEEE arithmetic gives NaN. Elfwing et al., "Sigmoid-weighted linear units", 2017.
 */
public final class Silu {
  private Silu() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    return Pointwise.activation("silu", x.times(Formula.sigmoid(x)), value);
  }
}
