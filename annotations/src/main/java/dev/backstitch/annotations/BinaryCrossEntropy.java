package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of {@code -positiveWeight * o[i] * log(p[i]) - (1 - o[i]) * log(1 - p[i])}.
 *
 * <p>{@code p} is a probability, the result of {@link Sigmoid}, and {@code o} what was observed,
 * from 0 to 1. Directly on a sigmoid, loss and gradient are computed from what goes into it, {@code
 * x}: {@code max(x, 0) - x * o + log1p(exp(-|x|))}, with the gradient {@code p - o}; this is
 * PyTorch's {@code BCEWithLogitsLoss}. On any other probability, logarithms are limited to -100, as
 * in PyTorch's {@code BCELoss}; Keras limits probabilities to {@code [1e-7, 1 - 1e-7]}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface BinaryCrossEntropy {
  /**
   * How far observed values are moved towards one half: {@code o * (1 - s) + s / 2}, as in Keras;
   * from 0 to 1.
   */
  double labelSmoothing() default 0;

  /**
   * The weight of the part with {@code o}, as PyTorch's {@code pos_weight}; finite, greater than 0.
   */
  double positiveWeight() default 1;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
