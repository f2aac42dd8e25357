package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of an error {@code e = p[i] - o[i]} that counts squared near 0 and with
 * slope 1 further out: {@code e^2 / (2 * beta)} where {@code |e| < beta}, else {@code |e| - beta /
 * 2}. Girshick, "Fast R-CNN", 2015.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. As PyTorch's {@code
 * SmoothL1Loss}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SmoothL1 {
  /** Where the squared part ends; finite, greater than 0. */
  double beta() default 1;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
