package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Adagrad (Duchi, Hazan and Singer 2011), as PyTorch computes it: {@code sum = sum + gradient^2},
 * {@code weight -= rate / (1 + (t - 1) * rateDecay) * gradient / (sqrt(sum) + epsilon)}. Keras adds
 * the epsilon (1e-7) inside the root, starts the sum at 0.1, has no rate decay and a default rate
 * of 0.001.
 *
 * @param learningRate the rate by the number of updates so far
 * @param rateDecay how much the rate falls with each update, 0 or more
 * @param initialSum where the sum of squares starts, 0 or more
 * @param epsilon what keeps the divisor from zero, above 0
 */
public record Adagrad(Schedule learningRate, double rateDecay, double initialSum, double epsilon)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Adagrad {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.notNegative("rateDecay", rateDecay);
    Range.notNegative("initialSum", initialSum);
    Range.positive("epsilon", epsilon);
  }

  /** Adagrad with PyTorch's defaults: rate 0.01, no rate decay, a sum from 0, epsilon 1e-10. */
  public Adagrad() {
    this(0.01);
  }

  /**
   * Adagrad with PyTorch's other defaults.
   *
   * @param learningRate the rate, 0 or more
   */
  public Adagrad(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Adagrad with PyTorch's other defaults.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Adagrad(Schedule learningRate) {
    this(learningRate, 0, 0, 1e-10);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatAdagradRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleAdagradRule(this, length);
  }
}
