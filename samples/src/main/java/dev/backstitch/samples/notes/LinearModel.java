package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Over;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.SumSquaredError;

/**
 * Note 002: the smallest computational graph, a linear model of two inputs and its squared loss.
 *
 * <p>{@code model = b + w1 x1 + w2 x2} and {@code loss = (model - y)^2}. The note attaches a small
 * derivative to every edge of the graph and multiplies them on the way from the loss back to a
 * parameter:
 *
 * <pre>{@code
 * d loss/d b  = d loss/d model * d model/d b  = 2 (model - y) * 1
 * d loss/d w1 = d loss/d model * d model/d w1 = 2 (model - y) * x1
 * d loss/d w2 = d loss/d model * d model/d w2 = 2 (model - y) * x2
 * }</pre>
 *
 * <p>{@code d loss/d model} is on every path and computed once: so it is in the generated class,
 * which has one method for each step and above it the path that it continues. There is no half
 * before this loss, so its slope keeps the factor 2.
 */
public final class LinearModel {
  private LinearModel() {}

  /** The loss of several rows is the sum of theirs. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Summed {
    /** {@code x1} and {@code x2}. */
    @Input(2)
    Layer features();

    /** {@code b + w1 x1 + w2 x2}. */
    @Dense(1)
    @SumSquaredError
    @Init(
        weightValues = {-1.25, 0.75},
        biasValues = 0.5)
    Layer model();
  }

  /** The loss of several rows is the mean of theirs, and so is the gradient. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Averaged {
    /** {@code x1} and {@code x2}. */
    @Input(2)
    Layer features();

    /** {@code b + w1 x1 + w2 x2}. */
    @Dense(1)
    @SumSquaredError(over = Over.MEAN)
    @Init(
        weightValues = {-1.25, 0.75},
        biasValues = 0.5)
    Layer model();
  }
}
