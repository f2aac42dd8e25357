package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The Kullback-Leibler divergence of the predicted from the observed distribution, {@code sum over
 * i of o[i] * log(o[i] / p[i])}.
 *
 * <p>{@code p} and {@code o} are probabilities over the outputs of a row; an {@code o} of 0 counts
 * nothing, and a {@code p} of 0 for another {@code o} is an infinite loss, which training refuses.
 * Over the mean of rows this is PyTorch's {@code KLDivLoss} with {@code reduction="batchmean"},
 * except that PyTorch expects the logarithm of {@code p}. Keras limits both to {@code [1e-7, 1]}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface KlDivergence {
  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
