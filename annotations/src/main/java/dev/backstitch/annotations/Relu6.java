package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Rectified linear unit with a ceiling, {@code y = min(max(x, 0), 6)}.
 *
 * <p>The slope at 0 and at 6 is 0. NaN stays NaN.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Relu6 {}
