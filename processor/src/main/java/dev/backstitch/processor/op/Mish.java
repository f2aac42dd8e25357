package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * {@code y = x * tanh(softplus(x))}.
 *
 * <p>Slope: derived. No kinks; softplus does not overflow, so large inputs pass as they are. Misra,
 * "Mish: a self regularized non-monotonic activation function", 2019.
 */
public final class Mish {
  private Mish() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    return Pointwise.activation("mish", x.times(Formula.tanh(Formula.softplus(x))), value);
  }
}
