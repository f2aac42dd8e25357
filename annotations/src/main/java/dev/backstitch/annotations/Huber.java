package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of an error {@code e = p[i] - o[i]} that counts squared near 0 and straight
 * further out: {@code e^2 / 2} where {@code |e| <= delta}, else {@code delta * (|e| - delta / 2)}.
 * Huber, "Robust estimation of a location parameter", 1964.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. As PyTorch's {@code
 * HuberLoss} and Keras's {@code Huber}. It is delta times {@link SmoothL1} with {@code beta =
 * delta}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Huber {
  /** Where the squared part ends, and the slope beyond it; finite, greater than 0. */
  double delta() default 1;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
