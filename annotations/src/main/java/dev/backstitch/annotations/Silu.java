package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Sigmoid linear unit, also called swish: {@code y = x * sigmoid(x)}. Elfwing et al.,
 * "Sigmoid-weighted linear units", 2018.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Silu {}
