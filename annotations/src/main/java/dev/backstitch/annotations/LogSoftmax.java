package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logarithm of {@link Softmax}, {@code y[i] = x[i] - max - log(sum over k of exp(x[k] - max))}.
 *
 * <p>It works over all numbers of a row; the layer must have at least two.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface LogSoftmax {}
