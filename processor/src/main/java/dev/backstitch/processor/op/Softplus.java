package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * A smooth rectifier, {@code y = log(1 + exp(x))}, computed as {@code max(x, 0) +
 * log1p(exp(-|x|))}.
 *
 * <p>Slope, derived: {@code sigmoid(x)}. No kinks; {@code x} itself where it is large. PyTorch cuts
 * over to {@code x} above 20, which differs by less than 2.1e-9; Keras does not. Dugas et al.,
 * "Incorporating second-order functional knowledge", 2000.
 */
public final class Softplus {
  private Softplus() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    return Pointwise.activation("softplus", Formula.softplus(x), value);
  }
}
