package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A sigmoid of three straight pieces, {@code y = min(max(x / 6 + 1 / 2, 0), 1)}.
 *
 * <p>As PyTorch and Keras 3; Keras 2 and ONNX have {@code 0.2 * x + 0.5}. The slope at both knees
 * is 0.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface HardSigmoid {}
