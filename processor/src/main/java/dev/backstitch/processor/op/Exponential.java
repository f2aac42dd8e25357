package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * {@code y = exp(x)}.
 *
 * <p>Slope: {@code y}. No kinks; 0 at minus infinity, infinite from about 88.7 in float and 709.8
 * in double.
 */
public final class Exponential {
  private Exponential() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    return Pointwise.activation(
        "exponential", Formula.exp(x), value, Formula.variable(Pointwise.OUTPUT));
  }
}
