package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Says how the parameters of a layer start.
 *
 * <p>Without it weights and bias start as {@link Initializer#DEFAULT}. An attribute that the chosen
 * initialisers do not use is refused.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Init {
  /** How the weights start; {@link #weightValues} make it {@link Initializer#VALUES}. */
  Initializer weights() default Initializer.DEFAULT;

  /** How the bias starts; {@link #biasValues} make it {@link Initializer#VALUES}. */
  Initializer bias() default Initializer.DEFAULT;

  /**
   * The weights themselves, unit by unit: {@code w[0][0], w[0][1], ..., w[1][0], ...}, as many as
   * the layer has. This is PyTorch's order; Keras's is the transposed one.
   */
  double[] weightValues() default {};

  /** The bias itself, unit by unit, or one number where it is shared. */
  double[] biasValues() default {};

  /** The least value of {@link Initializer#UNIFORM}; finite, less than {@link #high}. As Keras. */
  double low() default -0.05;

  /** The bound of {@link Initializer#UNIFORM} from above; finite. As Keras. */
  double high() default 0.05;

  /** The mean of {@link Initializer#NORMAL} and {@link Initializer#TRUNCATED_NORMAL}; finite. */
  double mean() default 0;

  /**
   * The standard deviation of {@link Initializer#NORMAL} and {@link Initializer#TRUNCATED_NORMAL};
   * finite, greater than 0. As Keras; PyTorch's functions default to 1.
   */
  double standardDeviation() default 0.05;

  /** The number that {@link Initializer#CONSTANT} writes; finite. */
  double constant() default 0;

  /**
   * What Glorot, He, LeCun and orthogonal weights are multiplied by; finite, greater than 0. As
   * PyTorch; the square root of Keras's {@code scale} relative to the named initialiser.
   */
  double gain() default 1;
}
