package dev.backstitch.annotations;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares a network: an interface, or an abstract class with a non-private constructor without
 * parameters, whose abstract methods without parameters that return {@code Layer} are the layers.
 *
 * <p>Layers are read in source order. On each method stands exactly one annotation that says what
 * is computed ({@link Input}, {@link Dense}), then, in the order in which they are applied to its
 * result, activations and {@link Dropout}, at most one loss, and anywhere those that govern its
 * parameters: {@link Init}, {@link Frozen}, {@link WeightDecay}. A layer reads the layer above it
 * unless {@link From} names another one.
 *
 * <pre>{@code
 * @NeuralNetwork
 * public interface Iris {
 *   @Input(4)                         Layer flower();
 *   @Dense(16) @Tanh                  Layer hidden();
 *   @Dense(3) @Softmax @CrossEntropy  Layer species();
 * }
 * }</pre>
 *
 * <p>The processor writes {@code IrisNetwork} into the same package; for a declaration nested in
 * {@code Outer} it is {@code Outer_IrisNetwork}. It has to be on the processor path, as {@code
 * dev.backstitch:backstitch-processor}: javac runs none of the class path, and would only say
 * {@code cannot find symbol}.
 */
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface NeuralNetwork {
  /** The type of parameters, activations and gradients. */
  Precision precision() default Precision.FLOAT;
}
