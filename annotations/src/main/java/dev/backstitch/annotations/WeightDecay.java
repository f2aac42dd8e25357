package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Pulls the weights of a layer towards 0: adds {@code l1 * sign(w) + l2 * w} to their gradient.
 *
 * <p>It acts on weights, never on biases, normalisations or learned slopes, after clipping, and is
 * no part of the reported loss. {@code l2} is PyTorch's {@code weight_decay}: the gradient of
 * {@code l2 / 2 * w^2}. Keras's {@code L2(c)} adds {@code c * w^2} to the loss, so its {@code c} is
 * half of {@code l2}. With adaptive optimizers this is coupled decay; {@code AdamW} has the
 * decoupled one.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface WeightDecay {
  /** The factor of the sign; finite, at least 0. The sign of 0 is 0. */
  double l1() default 0;

  /** The factor of the weight; finite, at least 0. */
  double l2() default 0;
}
