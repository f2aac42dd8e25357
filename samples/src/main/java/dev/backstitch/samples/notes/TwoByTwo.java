package dev.backstitch.samples.notes;

import dev.backstitch.Examples;
import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Frozen;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;

/**
 * Note 001, and the forward and backward passes of note 003: two inputs, two hidden units, two
 * outputs, sigmoids, and half the sum of squared errors.
 *
 * <p>Weights are numbered unit by unit: {@code w1, w2} lead to {@code h1}, {@code w3, w4} to {@code
 * h2}, {@code w5, w6} to {@code o1}, {@code w7, w8} to {@code o2}. That is the order in which
 * {@code @Init} takes them and {@code parameter("hidden.weight").toArray()} gives them. (The note
 * changes to the transposed order half way, which gives other numbers.)
 *
 * <p>Two chains of the rule, as the note has them once its slips are mended:
 *
 * <pre>{@code
 * dE/dw5 = dE/dout_o1 * dout_o1/dnet_o1 * dnet_o1/dw5
 *        = -(target_o1 - out_o1) * out_o1 (1 - out_o1) * out_h1
 * dE/dw1 = (dE/dnet_o1 * w5 + dE/dnet_o2 * w7) * out_h1 (1 - out_h1) * i1
 * }</pre>
 *
 * <p>The gradient of a hidden unit sums over both outputs, and uses the weights {@code w5..w8} of
 * the forward pass, not updated ones. What the note trains of the biases it leaves open; there are
 * three right answers, and here are all three. The same in float is {@link FloatTwoByTwo}.
 */
public final class TwoByTwo {
  private TwoByTwo() {}

  /**
   * The note's only example: 0.05 and 0.10 are to give 0.01 and 0.99. (The note writes 0.5 for the
   * first input, and its results are those of 0.05.)
   *
   * @return one row
   */
  public static Examples example() {
    return Examples.of(new double[][] {{0.05, 0.10}}, new double[][] {{0.01, 0.99}});
  }

  /** Biases stay 0.35 and 0.60: what the note's numbers mean. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface FixedBiases {
    /** {@code i1} and {@code i2}. */
    @Input(2)
    Layer inputs();

    /** {@code h1} and {@code h2}. */
    @Dense(2)
    @Sigmoid
    @Frozen(weights = false)
    @Init(
        weightValues = {0.15, 0.20, 0.25, 0.30},
        biasValues = {0.35, 0.35})
    Layer hidden();

    /** {@code o1} and {@code o2}. */
    @Dense(2)
    @Sigmoid
    @HalfSquaredError
    @Frozen(weights = false)
    @Init(
        weightValues = {0.40, 0.45, 0.50, 0.55},
        biasValues = {0.60, 0.60})
    Layer outputs();
  }

  /** Each unit learns a bias of its own: {@code dE/db_h1 = dE/dnet_h1 * 1}. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface BiasPerUnit {
    /** {@code i1} and {@code i2}. */
    @Input(2)
    Layer inputs();

    /** {@code h1} and {@code h2}. */
    @Dense(2)
    @Sigmoid
    @Init(
        weightValues = {0.15, 0.20, 0.25, 0.30},
        biasValues = {0.35, 0.35})
    Layer hidden();

    /** {@code o1} and {@code o2}. */
    @Dense(2)
    @Sigmoid
    @HalfSquaredError
    @Init(
        weightValues = {0.40, 0.45, 0.50, 0.55},
        biasValues = {0.60, 0.60})
    Layer outputs();
  }

  /**
   * Each layer learns one bias, {@code b1} and {@code b2}, as the note draws them: {@code dE/db1 =
   * dE/dnet_h1 + dE/dnet_h2}, a sum over the units, where the note writes a product.
   */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface SharedBiases {
    /** {@code i1} and {@code i2}. */
    @Input(2)
    Layer inputs();

    /** {@code h1} and {@code h2}. */
    @Dense(units = 2, bias = Bias.SHARED)
    @Sigmoid
    @Init(
        weightValues = {0.15, 0.20, 0.25, 0.30},
        biasValues = 0.35)
    Layer hidden();

    /** {@code o1} and {@code o2}. */
    @Dense(units = 2, bias = Bias.SHARED)
    @Sigmoid
    @HalfSquaredError
    @Init(
        weightValues = {0.40, 0.45, 0.50, 0.55},
        biasValues = 0.60)
    Layer outputs();
  }
}
