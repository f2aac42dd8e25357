package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The value as it is: {@code y = x}. Slope: {@code 1}. No kinks. The network needs no step for it.
 */
public final class Identity {
  private Identity() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    return Pointwise.activation("identity", Formula.variable(Pointwise.INPUT), value);
  }
}
