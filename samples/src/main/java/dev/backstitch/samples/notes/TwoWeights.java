package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Identity;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;
import dev.backstitch.annotations.SumSquaredError;

/**
 * Note 004, hidden layers: two weights in a chain, {@code a1 = f(w1 X)}, {@code a2 = f(w2 a1)}, and
 * the cost {@code C = (a2 - y)^2}, without a half.
 *
 * <pre>{@code
 * dC/dw2 = dC/da2 * da2/dw2
 * dC/dw1 = dC/da2 * da2/da1 * da1/dw1
 * }</pre>
 *
 * <p>{@code dC/da2} is computed once and used for both. The example is that of {@link
 * OneWeight#onePoint}.
 */
public final class TwoWeights {
  private TwoWeights() {}

  /** Without activations: {@code a2 = w2 w1 X}. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Straight {
    /** {@code X}. */
    @Input(1)
    Layer given();

    /** {@code a1}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @Init(weightValues = 0.8)
    Layer first();

    /** {@code a2}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @SumSquaredError
    @Init(weightValues = 0.5)
    Layer second();
  }

  /** With sigmoids. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Curved {
    /** {@code X}. */
    @Input(1)
    Layer given();

    /** {@code a1}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 0.8)
    Layer first();

    /** {@code a2}. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @SumSquaredError
    @Init(weightValues = 0.5)
    Layer second();
  }
}
