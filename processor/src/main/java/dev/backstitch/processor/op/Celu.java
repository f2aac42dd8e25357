package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The continuously differentiable exponential linear unit, {@code y = x} where {@code x > 0}, else
 * {@code alpha * (exp(x / alpha) - 1)}, computed with expm1.
 *
 * <p>Slope: {@code 1} where {@code y > 0}, else {@code y / alpha + 1}. No kink; -{@code alpha} at
 * minus infinity. With {@code alpha = 1} it is the exponential linear unit. Barron, "Continuously
 * differentiable exponential linear units", 2017.
 */
public final class Celu {
  private Celu() {}

  /** The op over a value; {@code alpha} is positive. */
  public static Pointwise of(Value value, double alpha) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula zero = Formula.constant(0);
    Formula one = Formula.constant(1);
    Formula limit = Formula.constant(alpha);
    Formula left = limit.times(Formula.expm1(x.dividedBy(limit)));
    return Pointwise.activation(
        "celu",
        Formula.where(Comparison.LESS_OR_EQUAL, x, zero, left, x),
        value,
        Formula.where(Comparison.GREATER, y, zero, one, y.dividedBy(limit).plus(one)));
  }
}
