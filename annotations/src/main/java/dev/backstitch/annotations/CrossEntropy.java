package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The negative log-likelihood of the observed class, {@code -sum over i of o[i] * log(p[i])}.
 *
 * <p>{@code p} are probabilities over at least two classes, the result of {@link Softmax}, and
 * {@code o} the observed class, or a probability for each. Directly on a softmax, loss and gradient
 * are computed from what goes into it, with the gradient {@code p - o}; this is PyTorch's {@code
 * CrossEntropyLoss}. On any other probabilities nothing is limited: 0 for an observed class is an
 * infinite loss, which training refuses. Keras limits them to {@code [1e-7, 1 - 1e-7]}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CrossEntropy {
  /**
   * A weight for each class; none, or as many as classes, each finite and at least 0. The mean over
   * rows divides by the sum of the weights of the observed classes, as in PyTorch; Keras divides by
   * the number of rows. Where probabilities are observed, a row's weight is the mean of them under
   * those probabilities.
   */
  double[] classWeights() default {};

  /**
   * How much of the observed probability is spread over all {@code n} classes: {@code o * (1 - s) +
   * s / n}, as in PyTorch and Keras; from 0 to 1.
   */
  double labelSmoothing() default 0;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
