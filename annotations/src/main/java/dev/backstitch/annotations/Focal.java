package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Binary cross-entropy that counts easy examples less, the mean over outputs of {@code -a * (1 -
 * t)^gamma * log(t)}. Lin et al., "Focal loss for dense object detection", 2017, equation 5.
 *
 * <p>{@code p} is a probability, the result of {@link Sigmoid}, and {@code o} what was observed.
 * Where {@code o} is 1, {@code t = p[i]} and {@code a = alpha}; where it is 0, {@code t = 1 - p[i]}
 * and {@code a = 1 - alpha}; between, both parts count, by {@code o} and {@code 1 - o}. As
 * torchvision's {@code sigmoid_focal_loss}; Keras's {@code BinaryFocalCrossentropy} leaves alpha
 * out unless told.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Focal {
  /** How much less easy examples count; finite, at least 0. At 0 it is weighted cross-entropy. */
  double gamma() default 2;

  /** The weight of positive examples; between 0 and 1, both excluded. */
  double alpha() default 0.25;

  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
