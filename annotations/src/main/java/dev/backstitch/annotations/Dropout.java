package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sets values to 0 at random while training, and multiplies the others by {@code 1 / (1 - rate)}.
 *
 * <p>Inverted dropout, as in PyTorch and Keras: in prediction nothing happens. The rate is the
 * probability of being dropped; Srivastava et al., "Dropout: a simple way to prevent neural
 * networks from overfitting", 2014, state that of being kept. Which values are dropped is a
 * function of seed, step, row and unit, so a training run can be repeated.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dropout {
  /** The probability that a value is dropped; at least 0, less than 1. */
  double value();
}
