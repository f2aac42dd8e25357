package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the layer that this one reads, instead of the one above it.
 *
 * <p>The layer named must be declared further up.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface From {
  /** The name of the method that declares the layer read. */
  String value();
}
