package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of {@code log(cosh(p[i] - o[i]))}.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. Computed as {@code |e|
 * + log1p(exp(-2 * |e|)) - log(2)}, which does not overflow. As Keras.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LogCosh {
  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
