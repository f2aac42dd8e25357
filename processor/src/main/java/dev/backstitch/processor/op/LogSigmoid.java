package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The logarithm of the sigmoid, {@code y = log(1 / (1 + exp(-x)))}, computed as {@code
 * -softplus(-x)}.
 *
 * <p>Slope, derived: {@code sigmoid(-x)}. No kinks; {@code x} itself far to the left, 0 far to the
 * right.
 */
public final class LogSigmoid {
  private LogSigmoid() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    return Pointwise.activation("logSigmoid", Formula.softplus(x.negate()).negate(), value);
  }
}
