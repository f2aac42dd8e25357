package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Continuously differentiable exponential linear unit, {@code y = x} for {@code x > 0}, else {@code
 * alpha * (exp(x / alpha) - 1)}. Barron, "Continuously differentiable exponential linear units",
 * 2017.
 *
 * <p>For {@code alpha = 1} it is {@link Elu}; for others, {@link Elu} does not divide by alpha.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Celu {
  /** Minus the value that is approached on the left; finite, greater than 0. */
  double alpha() default 1;
}
