package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The logistic function, {@code y = 1 / (1 + exp(-x))}, between 0 and 1.
 *
 * <p>Computed from {@code exp(-|x|)} on either side, so that it neither overflows nor loses digits.
 * Just before {@link BinaryCrossEntropy} the two are computed together, from {@code x}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Sigmoid {}
