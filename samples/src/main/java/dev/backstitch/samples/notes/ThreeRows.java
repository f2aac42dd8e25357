package dev.backstitch.samples.notes;

import dev.backstitch.Examples;
import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Over;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;

/**
 * Note 003, its table of three rows: "Is backpropagation done after every forward propagation?"
 *
 * <p>No: the errors of all rows are added, {@code E = E1 + E2 + E3} with {@code Ei = 1/2 (predicted
 * - observed)^2}, and one update follows. It can be done after every row, though, and the mean can
 * take the place of the sum; all three lead to different weights, which is what these networks are
 * for. The note leaves the network itself open: here it is linear, and once with two hidden
 * sigmoids.
 */
public final class ThreeRows {
  private ThreeRows() {}

  /**
   * The table: two inputs and what they are to give.
   *
   * @return three rows
   */
  public static Examples table() {
    return Examples.of(
        new double[][] {{90, 40}, {30, 50}, {20, 60}}, new double[][] {{10}, {25}, {36}});
  }

  /** {@code w1 x1 + w2 x2 + b}, and the errors of the rows added. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Summed {
    /** {@code x1} and {@code x2}. */
    @Input(2)
    Layer inputs();

    /** {@code w1 x1 + w2 x2 + b}. */
    @Dense(1)
    @HalfSquaredError
    @Init(
        weightValues = {0.1, 0.2},
        biasValues = 0.3)
    Layer predicted();
  }

  /** {@code w1 x1 + w2 x2 + b}, and the mean of the errors. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Averaged {
    /** {@code x1} and {@code x2}. */
    @Input(2)
    Layer inputs();

    /** {@code w1 x1 + w2 x2 + b}. */
    @Dense(1)
    @HalfSquaredError(over = Over.MEAN)
    @Init(
        weightValues = {0.1, 0.2},
        biasValues = 0.3)
    Layer predicted();
  }

  /** {@code w1 x1 + w2 x2}: without a bias no weights fit all three rows. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Unbiased {
    /** {@code x1} and {@code x2}. */
    @Input(2)
    Layer inputs();

    /** {@code w1 x1 + w2 x2}. */
    @Dense(units = 1, bias = Bias.NONE)
    @HalfSquaredError
    @Init(weightValues = {0.1, 0.2})
    Layer predicted();
  }

  /**
   * Two hidden sigmoids that inputs as large as 90 saturate: sums of 15 to 35, where {@code y} is 1
   * but for its last digits and the slope {@code y (1 - y)} has hardly any digits left. This is why
   * inputs are standardised.
   */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Saturated {
    /** {@code x1} and {@code x2}. */
    @Input(2)
    Layer inputs();

    /** {@code h1} and {@code h2}. */
    @Dense(2)
    @Sigmoid
    @Init(
        weightValues = {0.15, 0.20, 0.25, 0.30},
        biasValues = {0.35, 0.35})
    Layer hidden();

    /** A linear output. */
    @Dense(1)
    @HalfSquaredError
    @Init(
        weightValues = {0.40, 0.45},
        biasValues = 0.60)
    Layer predicted();
  }
}
