package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Exponential linear unit, {@code y = x} for {@code x > 0}, else {@code alpha * (exp(x) - 1)}.
 * Clevert et al., "Fast and accurate deep network learning by exponential linear units", 2016.
 *
 * <p>Computed with {@code expm1}. The slope at 0 is {@code alpha}, that on the left.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Elu {
  /** Minus the value that is approached on the left; finite, greater than 0. */
  double alpha() default 1;
}
