package dev.backstitch.samples.notes;

import dev.backstitch.Examples;
import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Identity;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.MeanSquaredError;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;

/**
 * Note 004: one input, one weight, no bias, and what is learned by it depends on the activation.
 *
 * <p>{@code a = w X} is to become {@code Y}; with {@code X = 1.5} and {@code Y = 0.5} that is
 * {@code w = 1/3}. With a sigmoid, {@code a = sigmoid(w X)}, the same example needs {@code w = 0}.
 * Gradient descent finds both: {@code w = w - rate * dC/dw} with {@code dC/dw = dC/da * da/dw}.
 *
 * <p>The note has three scalings of its cost {@code C}. Here they are two networks each: half the
 * squared error, whose slope is {@code a - y}, and the mean of the squares over the data points,
 * {@code 1/n sum of (a - y)^2}. (The note writes the square of the sum once; then errors of
 * different sign would cancel.)
 */
public final class OneWeight {
  private OneWeight() {}

  /**
   * The first problem, {@code X = 1.5} and {@code Y = 0.5}.
   *
   * @return one row
   */
  public static Examples onePoint() {
    return Examples.of(new double[][] {{1.5}}, new double[][] {{0.5}});
  }

  /**
   * The second problem: no single weight fits both points; the best straight one is 89/255.
   *
   * @return two rows
   */
  public static Examples twoPoints() {
    return Examples.of(new double[][] {{1.5}, {6}}, new double[][] {{0.5}, {2.1}});
  }

  /** {@code a = w X} and {@code C = 1/2 (a - y)^2}. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Straight {
    /** {@code X}. */
    @Input(1)
    Layer given();

    /** {@code a}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @HalfSquaredError
    @Init(weightValues = 0.8)
    Layer activation();
  }

  /** {@code a = sigmoid(w X)} and {@code C = 1/2 (a - y)^2}. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Curved {
    /** {@code X}. */
    @Input(1)
    Layer given();

    /** {@code a}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @HalfSquaredError
    @Init(weightValues = 0.8)
    Layer activation();
  }

  /**
   * {@code a = w X} and {@code C = 1/n sum of (a - y)^2}, stable for two points below a rate of
   * 0.0523.
   */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface StraightMean {
    /** {@code X}. */
    @Input(1)
    Layer given();

    /** {@code a}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @MeanSquaredError
    @Init(weightValues = 0.8)
    Layer activation();
  }

  /** {@code a = sigmoid(w X)} and {@code C = 1/n sum of (a - y)^2}; 2.1 is out of its reach. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface CurvedMean {
    /** {@code X}. */
    @Input(1)
    Layer given();

    /** {@code a}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @MeanSquaredError
    @Init(weightValues = 0.8)
    Layer activation();
  }
}
