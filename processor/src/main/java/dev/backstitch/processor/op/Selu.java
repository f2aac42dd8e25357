package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Value;

/**
 * The scaled exponential linear unit, {@code y = scale * x} where {@code x > 0}, else {@code scale
 * * alpha * (exp(x) - 1)}, computed with expm1.
 *
 * <p>Slope: {@code scale} where {@code y > 0}, else {@code y + scale * alpha}; at 0 the left one.
 * The constants keep mean 0 and variance 1 from layer to layer; PyTorch and Keras have the same,
 * ONNX rounds them to float. Klambauer et al., "Self-normalizing neural networks", 2017.
 */
public final class Selu {
  private static final double ALPHA = 1.6732632423543772848170429916717;
  private static final double SCALE = 1.0507009873554804934193349852946;

  private Selu() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    Formula x = Formula.variable(Pointwise.INPUT);
    Formula y = Formula.variable(Pointwise.OUTPUT);
    Formula zero = Formula.constant(0);
    Formula scale = Formula.constant(SCALE);
    Formula limit = Formula.constant(SCALE * ALPHA);
    return Pointwise.activation(
        "selu",
        Formula.where(
            Comparison.LESS_OR_EQUAL, x, zero, limit.times(Formula.expm1(x)), scale.times(x)),
        value,
        Formula.where(Comparison.GREATER, y, zero, scale, y.plus(limit)));
  }
}
