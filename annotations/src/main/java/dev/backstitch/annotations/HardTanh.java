package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Cuts values off at both ends, {@code y = min(max(x, min), max)}.
 *
 * <p>The slope at both knees is 0, as in PyTorch.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardTanh {
  /** The least value that comes out; finite, less than {@link #max}. */
  double min() default -1;

  /** The greatest value that comes out; finite. */
  double max() default 1;
}
