package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Lion (Chen and others 2023), as its authors and Keras compute it; PyTorch has none: {@code weight
 * -= rate * (sign(beta1 * mean + (1 - beta1) * gradient) + decay * weight)}, then {@code mean =
 * beta2 * mean + (1 - beta2) * gradient}. The sign of zero is zero. Every weight moves by the rate,
 * so that it should be some ten times smaller than Adam's. The decay is decoupled and applies to
 * every trained parameter, biases included. Keras has a default rate of 0.001.
 *
 * @param learningRate the rate by the number of updates so far
 * @param beta1 the share of the mean in the direction, at least 0 and below 1
 * @param beta2 the share of the mean that is kept, at least 0 and below 1
 * @param decay the factor of the decay, 0 or more
 */
public record Lion(Schedule learningRate, double beta1, double beta2, double decay)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Lion {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("beta1", beta1);
    Range.belowOne("beta2", beta2);
    Range.notNegative("decay", decay);
  }

  /** Lion with its authors' defaults: rate 0.0001, betas 0.9 and 0.99, no decay. */
  public Lion() {
    this(1e-4);
  }

  /**
   * Lion with its authors' betas and no decay.
   *
   * @param learningRate the rate, 0 or more
   */
  public Lion(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Lion with its authors' betas and no decay.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Lion(Schedule learningRate) {
    this(learningRate, 0.9, 0.99, 0);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatLionRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleLionRule(this, length);
  }
}
