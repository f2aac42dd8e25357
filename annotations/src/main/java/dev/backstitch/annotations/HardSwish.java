package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * {@code y = x * min(max(x / 6 + 1 / 2, 0), 1)}. Howard et al., "Searching for MobileNetV3", 2019.
 *
 * <p>The slope at the knees is that outside: 0 at -3 and 1 at 3.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSwish {}
