package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Parametric rectified linear unit, {@code y = x} for {@code x > 0}, else {@code a * x}, with a
 * learned {@code a}. He et al., "Delving deep into rectifiers", 2015.
 *
 * <p>One slope serves the whole layer, as PyTorch's default; Keras has one for each unit. The
 * parameter is called {@code layer.slope}. {@link WeightDecay} leaves it alone.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface PRelu {
  /** The slope to start with; finite. PyTorch's; Keras starts at 0. */
  double initial() default 0.25;

  /** Whether each unit has a slope of its own. */
  boolean perUnit() default false;
}
