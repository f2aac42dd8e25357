package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of the absolute error, {@code |p[i] - o[i]|}.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. The slope at 0 is 0, as
 * in PyTorch ({@code L1Loss}) and Keras.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MeanAbsoluteError {
  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
