package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A smooth rectifier, {@code y = log(1 + exp(x))}.
 *
 * <p>Computed as {@code max(x, 0) + log1p(exp(-|x|))} over the whole range, as Keras does; PyTorch
 * turns linear above 20, which differs by at most 2.1e-9.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Softplus {}
