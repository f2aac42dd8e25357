package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The exponential linear unit, {@code y = x} where {@code x > 0}, else {@code alpha * (exp(x) -
 * 1)}, computed with expm1.
 *
 * <p>Slope: {@code 1} where {@code y > 0}, else {@code y + alpha}, whose absolute error stays below
 * one rounding of {@code alpha}. At 0 it is {@code alpha}, the left one; -{@code alpha} at minus
 * infinity. Clevert et al., "Fast and accurate deep network learning by exponential linear units",
 * 2015.
 */
public final class Elu {
  private Elu() {}

  /** The op over a value; {@code alpha} is positive. */
  public static Pointwise of(Value value, double alpha) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula zero = Formula.constant(0);
    Formula limit = Formula.constant(alpha);
    return Pointwise.activation(
        "elu",
        Formula.where(Comparison.LESS_OR_EQUAL, x, zero, limit.times(Formula.expm1(x)), x),
        value,
        Formula.where(Comparison.GREATER, y, zero, Formula.constant(1), y.plus(limit)));
  }
}
