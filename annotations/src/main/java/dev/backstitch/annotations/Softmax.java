package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Turns the numbers of a row into probabilities, {@code y[i] = exp(x[i]) / sum over k of
 * exp(x[k])}.
 *
 * <p>The greatest number is subtracted first, so that nothing overflows. It works over all numbers
 * of a row; the layer must have at least two. Just before {@link CrossEntropy} the two are computed
 * together, from {@code x}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softmax {}
