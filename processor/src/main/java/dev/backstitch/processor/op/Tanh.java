package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The hyperbolic tangent, {@code y = tanh(x)}.
 *
 * <p>Slope: {@code 1 - y * y}, whose relative error grows where {@code y} rounds to 1; its absolute
 * error stays below one rounding. No kinks; -1 and 1 at the infinities.
 */
public final class Tanh {
  private Tanh() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    return Pointwise.activation(
        "tanh", Formula.tanh(x), value, Formula.constant(1).minus(y.times(y)));
  }
}
