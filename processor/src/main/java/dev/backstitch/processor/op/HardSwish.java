package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * SiLU of straight lines, {@code y = x * (x + 3) / 6} where {@code -3 < x < 3}, 0 below and {@code
 * x} above.
 *
 * <p>Slope: {@code (2 * x + 3) / 6} between, {@code 0} below and {@code 1} above. It jumps at both
 * kinks, where it is that of the outer side; PyTorch 2.7 has that of the curve. A NaN passes.
 * Howard et al., "Searching for MobileNetV3", 2019.
 */
public final class HardSwish {
  private HardSwish() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula three = Formula.constant(3);
    Formula curve = x.times(x.plus(three)).dividedBy(Formula.constant(6));
    Formula curveSlope = x.plus(x).plus(three).dividedBy(Formula.constant(6));
    return Pointwise.activation(
        "hardSwish", pieces(x, curve, x), value, pieces(x, curveSlope, Formula.constant(1)));
  }

  private static Formula pieces(Formula x, Formula between, Formula above) {
    Formula three = Formula.constant(3);
    Formula right = Formula.where(Comparison.GREATER_OR_EQUAL, x, three, above, between);
    return Formula.where(Comparison.LESS_OR_EQUAL, x, three.negate(), Formula.constant(0), right);
  }
}
