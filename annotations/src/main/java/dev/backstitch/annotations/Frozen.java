package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Keeps parameters of a layer as they start: training does not change a bit of them.
 *
 * <p>No backward code is written that only they would need. They can still be assigned.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Frozen {
  /** Whether the weights are kept, and with them a learned slope. */
  boolean weights() default true;

  /** Whether the bias is kept. */
  boolean bias() default true;
}
