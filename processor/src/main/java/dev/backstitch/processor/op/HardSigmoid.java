package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * A sigmoid of straight lines, {@code y = x / 6 + 1/2} where {@code -3 < x < 3}, 0 below and 1
 * above.
 *
 * <p>Slope: {@code 1/6} where {@code 0 < y < 1}, else {@code 0}; so 0 at both kinks. As in PyTorch
 * and Keras 3; Keras 2 and ONNX have {@code 0.2 * x + 0.5}. A NaN passes.
 */
public final class HardSigmoid {
  private HardSigmoid() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula zero = Formula.constant(0);
    Formula one = Formula.constant(1);
    Formula line = x.dividedBy(Formula.constant(6)).plus(Formula.constant(0.5));
    Formula right = Formula.where(Comparison.GREATER_OR_EQUAL, x, Formula.constant(3), one, line);
    return Pointwise.activation(
        "hardSigmoid",
        Formula.where(Comparison.LESS_OR_EQUAL, x, Formula.constant(-3), zero, right),
        value,
        HardTanh.slopeBetween(y, 0, 1, 1.0 / 6));
  }
}
