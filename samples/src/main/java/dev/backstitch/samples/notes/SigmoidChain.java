package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;

/**
 * Note 003, vanishing gradients: chains of five and of ten sigmoids, one unit each.
 *
 * <p>Link {@code k} is {@code a_k = sigmoid(w_k a_(k-1) + b_k)}. By the chain rule {@code d a_n/d
 * w_1} has a factor {@code w_k a_k (1 - a_k)} for every link behind the first, and {@code a (1 -
 * a)} is never above 1/4: with weights of 1 at most {@code (1/4)^5 = 1/1024} of the slope comes
 * through five links, and {@code (1/4)^10 = 1/1048576} through ten. (The note has 10 times 0.25;
 * the factors multiply.) An update then changes the first weights by next to nothing. Larger
 * weights do not help: they saturate the sigmoids.
 *
 * <p>All weights start as 1. The chains without a loss, whose biases start as 0, are driven
 * backward from a gradient of 1, to see the slopes themselves; those with a loss learn.
 */
public final class SigmoidChain {
  private SigmoidChain() {}

  /** Five links. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Five {
    /** What goes into the chain. */
    @Input(1)
    Layer start();

    /** First link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer first();

    /** Second link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer second();

    /** Third link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer third();

    /** Fourth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer fourth();

    /** Fifth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer fifth();
  }

  /** Ten links. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface Ten {
    /** What goes into the chain. */
    @Input(1)
    Layer start();

    /** First link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer first();

    /** Second link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer second();

    /** Third link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer third();

    /** Fourth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer fourth();

    /** Fifth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer fifth();

    /** Sixth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer sixth();

    /** Seventh link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer seventh();

    /** Eighth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer eighth();

    /** Ninth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer ninth();

    /** Tenth link. */
    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer tenth();
  }

  /** Five links without biases, and half the squared error of the last. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface LearningFive {
    /** What goes into the chain. */
    @Input(1)
    Layer start();

    /** First link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer first();

    /** Second link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer second();

    /** Third link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer third();

    /** Fourth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer fourth();

    /** Fifth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @HalfSquaredError
    @Init(weightValues = 1)
    Layer fifth();
  }

  /** Ten links without biases, and half the squared error of the last. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface LearningTen {
    /** What goes into the chain. */
    @Input(1)
    Layer start();

    /** First link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer first();

    /** Second link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer second();

    /** Third link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer third();

    /** Fourth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer fourth();

    /** Fifth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer fifth();

    /** Sixth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer sixth();

    /** Seventh link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer seventh();

    /** Eighth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer eighth();

    /** Ninth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer ninth();

    /** Tenth link. */
    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @HalfSquaredError
    @Init(weightValues = 1)
    Layer tenth();
  }
}
