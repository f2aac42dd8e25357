package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The mean over outputs of the negative log-likelihood of counts, {@code p[i] - o[i] * log(p[i])},
 * without the part that does not depend on {@code p}.
 *
 * <p>{@code p} is the mean that the layer predicted, positive (see {@link Exponential}, {@link
 * Softplus}), and {@code o} the count observed; where that is 0 the loss is {@code p} alone. As
 * Keras's {@code Poisson} without its small constant; PyTorch's {@code PoissonNLLLoss} by default
 * takes the logarithm, which is {@code logInput = true} here.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Poisson {
  /**
   * Whether the layer predicts the logarithm of the mean: the loss is then {@code exp(p[i]) - o[i]
   * * p[i]}.
   */
  boolean logInput() default false;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
