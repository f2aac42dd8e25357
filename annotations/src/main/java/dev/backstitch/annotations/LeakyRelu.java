package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Leaky rectified linear unit, {@code y = x} for {@code x > 0}, else {@code slope * x}.
 *
 * <p>The default slope is PyTorch's; Keras's function has 0.2 and its layer 0.3.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LeakyRelu {
  /** The slope on the left, also at 0; finite. */
  double slope() default 0.01;
}
