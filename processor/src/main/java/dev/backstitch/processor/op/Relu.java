package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The rectified linear unit, {@code y = max(x, 0)}.
 *
 * <p>Slope: {@code 1} where {@code y > 0}, else {@code 0}; so 0 at the kink, as PyTorch and Keras
 * have it. Written as a choice, because a NaN must pass: a comparison with NaN is false. Nair and
 * Hinton, "Rectified linear units improve restricted Boltzmann machines", 2010.
 */
public final class Relu {
  private Relu() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula zero = Formula.constant(0);
    return Pointwise.activation(
        "relu",
        Formula.where(Comparison.LESS_OR_EQUAL, x, zero, zero, x),
        value,
        Formula.where(Comparison.GREATER, y, zero, Formula.constant(1), zero));
  }
}
