package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The parametric rectified linear unit, {@code y = a} where {@code a > 0}, else {@code b * a};
 * {@code a} is what it reads and {@code b} the slope it learns.
 *
 * <p>Slopes: by {@code a} it is {@code 1} where {@code a > 0}, else {@code b}, also at the kink; by
 * {@code b} it is {@code 0} where {@code a > 0}, else {@code a}. He et al., "Delving deep into
 * rectifiers", 2015.
 */
public final class PRelu {
  private PRelu() {}

  /** The op over a value and a slope for the layer or for each unit. */
  public static Pointwise of(Value value, Value slope) {
    Formula a = Formula.variable("a");
    Formula b = Formula.variable("b");
    Formula zero = Formula.constant(0);
    Formula formula = Formula.where(Comparison.LESS_OR_EQUAL, a, zero, b.times(a), a);
    return Pointwise.binary("pRelu", formula, value, slope);
  }
}
