package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The sum of squared errors, {@code sum over i of (p[i] - o[i])^2}, summed over rows: the sum of
 * squared residuals of statistics.
 *
 * <p>{@code p} is what the layer predicted and {@code o} what was observed. As PyTorch's {@code
 * MSELoss} with {@code reduction="sum"}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface SumSquaredError {
  /** How the rows of a batch are put together. */
  Over over() default Over.SUM;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
