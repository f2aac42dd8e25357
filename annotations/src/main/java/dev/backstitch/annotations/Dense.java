package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A fully connected layer: each unit is a weighted sum of everything it reads.
 *
 * <p>{@code y[i] = sum over j of w[i][j] * x[j] + b[i]}, for an input of any shape with {@code in}
 * numbers a row and an output of {@code units} numbers a row. The parameters are called {@code
 * layer.weight}, of shape {@code [units, in]}, and {@code layer.bias}, of shape {@code [units]} or,
 * shared, {@code [1]}. This is PyTorch's order; Keras keeps weights as {@code [in, units]}. Keras's
 * {@code Dense} takes an activation as an argument: here it is an annotation of its own.
 *
 * <p>The number of units is given once, as {@code @Dense(16)} or as {@code @Dense(units = 16)}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Dense {
  /** The number of units, at least 1; or left out, where {@link #units} is given. */
  int value() default 0;

  /** The number of units, at least 1; or left out, where {@link #value} is given. */
  int units() default 0;

  /** The bias that is added to the sums. */
  Bias bias() default Bias.PER_UNIT;
}
