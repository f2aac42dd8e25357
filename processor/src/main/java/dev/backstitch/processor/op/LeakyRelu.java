package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The leaky rectified linear unit, {@code y = x} where {@code x > 0}, else {@code slope * x}.
 *
 * <p>Slope: {@code 1} where {@code x > 0}, else {@code slope}, also at the kink. A negative {@code
 * slope} makes {@code y} positive on both sides, so it is then derived from {@code x}. Maas et al.,
 * "Rectifier nonlinearities improve neural network acoustic models", 2013.
 */
public final class LeakyRelu {
  private LeakyRelu() {}

  /** The op over a value, with its slope on the left. */
  public static Pointwise of(Value value, double slope) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula zero = Formula.constant(0);
    Formula left = Formula.constant(slope);
    Formula formula = Formula.where(Comparison.LESS_OR_EQUAL, x, zero, left.times(x), x);
    return slope < 0
        ? Pointwise.activation("leakyRelu", formula, value)
        : Pointwise.activation(
            "leakyRelu",
            formula,
            value,
            Formula.where(Comparison.GREATER, y, zero, Formula.constant(1), left));
  }
}
