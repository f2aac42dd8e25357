package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The logistic function, {@code y = 1 / (1 + exp(-x))}, computed stably on both sides.
 *
 * <p>Slope: {@code y * (1 - y)}, whose relative error grows where {@code y} rounds to 1; its
 * absolute error stays below one rounding. No kinks; 0 at minus infinity, 1 at infinity.
 */
public final class Sigmoid {
  private Sigmoid() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    return Pointwise.activation(
        "sigmoid", Formula.sigmoid(x), value, y.times(Formula.constant(1).minus(y)));
  }
}
