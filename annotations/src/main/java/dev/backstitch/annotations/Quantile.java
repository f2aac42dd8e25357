package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The pinball loss, whose least mean is at a quantile: the mean over outputs of {@code q * e} where
 * {@code e = o[i] - p[i] >= 0}, else {@code (q - 1) * e}. Koenker and Bassett, "Regression
 * quantiles", 1978.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. The slope at 0 is 0.
 * PyTorch and Keras have none.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Quantile {
  /**
   * The quantile to predict; between 0 and 1, both excluded. At 0.5 it is half the absolute error.
   */
  double q() default 0.5;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
