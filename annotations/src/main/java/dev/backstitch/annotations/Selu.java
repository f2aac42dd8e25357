package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Scaled exponential linear unit, {@code y = s * x} for {@code x > 0}, else {@code s * a * (exp(x)
 * - 1)}. Klambauer et al., "Self-normalizing neural networks", 2017.
 *
 * <p>{@code a = 1.6732632423543772848170429916717} and {@code s =
 * 1.0507009873554804934193349852946}, as in PyTorch and Keras; ONNX has both rounded to {@code
 * float}. It wants {@link Initializer#LECUN_NORMAL} weights.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Selu {}
