package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** {@code y = x / (1 + |x|)}, between -1 and 1. */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softsign {}
