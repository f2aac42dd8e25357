package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A loss of one's own.
 *
 * <p>The class is public or in the declaration's package, has a constructor without parameters that
 * is visible there, and implements {@code dev.backstitch.loss.Loss}. It is made once for the
 * generated class and must not change. Whether rows are summed or averaged is the class's own word.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface CustomLoss {
  /** The class that implements {@code dev.backstitch.loss.Loss}. */
  Class<?> value();

  /**
   * What this loss is multiplied by before those of several outputs are added; finite, greater than
   * 0.
   */
  double weight() default 1;
}
