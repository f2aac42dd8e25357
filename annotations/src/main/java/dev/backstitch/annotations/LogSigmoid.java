package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The logarithm of the sigmoid, {@code y = -softplus(-x)}, at most 0. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LogSigmoid {}
