package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Frozen;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Sigmoid;

/**
 * The networks of {@link TwoByTwo} in float, the usual precision: the same declarations without
 * {@code precision = DOUBLE}. After ten thousand steps six digits of the weights are still right.
 */
public final class FloatTwoByTwo {
  private FloatTwoByTwo() {}

  /** Biases stay 0.35 and 0.60: what the note's numbers mean. */
  @NeuralNetwork
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
  @NeuralNetwork
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
  @NeuralNetwork
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
