package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * One minus the cosine of the angle between the predicted and the observed row, {@code 1 - (p . o)
 * / (|p| * |o|)}, from 0 for the same direction to 2 for the opposite one.
 *
 * <p>Keras's {@code CosineSimilarity} is the negative cosine alone: the same gradient, 1 less.
 * PyTorch's {@code CosineEmbeddingLoss} for a target of 1 is this one. A row of zeros has no
 * direction: its loss is 1 and its gradient 0.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CosineSimilarity {
  /** How the rows of a batch are put together. */
  Over over() default Over.MEAN;

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
