package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of the squared error, {@code (p[i] - o[i])^2}.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. Over the mean of rows
 * it is the mean over all numbers, as in PyTorch and Keras.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface MeanSquaredError {
  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
