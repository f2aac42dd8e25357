package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Gaussian error linear unit, {@code y = x * P(Z <= x)} for a standard normal {@code Z}. Hendrycks
 * and Gimpel, "Gaussian error linear units", 2016.
 *
 * <p>Exactly {@code y = x / 2 * (1 + erf(x / sqrt(2)))}, as PyTorch's, ONNX's and Keras's default;
 * approximately {@code y = x / 2 * (1 + tanh(sqrt(2 / pi) * (x + 0.044715 * x^3)))}, which differs
 * by up to 0.00047 and is what some published weights were trained with.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Gelu {
  /** Whether the form with tanh is computed instead of that with erf. */
  boolean approximate() default false;
}
