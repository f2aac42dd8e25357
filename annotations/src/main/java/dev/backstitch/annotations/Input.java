package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares an input of the network: the shape of one row of it.
 *
 * <p>One extent is a flat row of so many numbers; two are steps and features; three are height,
 * width and channels. Rows are passed tightly packed, the last extent running fastest. This is
 * Keras's order; PyTorch puts channels before height and width.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Input {
  /** The extents, each at least 1, one to three of them. */
  int[] value();
}
