package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code y = exp(x)}: a positive output, such as the mean that {@link Poisson} expects. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Exponential {}
