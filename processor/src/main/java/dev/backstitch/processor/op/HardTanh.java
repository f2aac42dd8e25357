package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The value cut off at both ends, {@code y = min(max(x, low), high)}.
 *
 * <p>Slope: {@code 1} where {@code low < y < high}, else {@code 0}; so 0 at both kinks, as PyTorch
 * has it. A NaN passes.
 */
public final class HardTanh {
  private HardTanh() {}

  /** The op over a value, with the least and the greatest result. */
  public static Pointwise of(Value value, double low, double high) {
    return between("hardTanh", value, low, high);
  }

  static Pointwise between(String name, Value value, double low, double high) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula least = Formula.constant(low);
    Formula greatest = Formula.constant(high);
    Formula inside = Formula.where(Comparison.GREATER_OR_EQUAL, x, greatest, greatest, x);
    return Pointwise.activation(
        name,
        Formula.where(Comparison.LESS_OR_EQUAL, x, least, least, inside),
        value,
        slopeBetween(y, low, high, 1));
  }

  /** {@code slope} where the result is strictly between its bounds, else 0. */
  static Formula slopeBetween(Formula y, double low, double high, double slope) {
    Formula zero = Formula.constant(0);
    Formula below =
        Formula.where(Comparison.LESS, y, Formula.constant(high), Formula.constant(slope), zero);
    return Formula.where(Comparison.GREATER, y, Formula.constant(low), below, zero);
  }
}
