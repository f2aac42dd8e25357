package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * FTRL-Proximal (McMahan and others 2013), in Keras' convention; PyTorch has none: {@code sum' =
 * sum + gradient^2}, {@code z = z + gradient - (sqrt(sum') - sqrt(sum)) / rate * weight}, {@code
 * weight = (clip(z, -l1, l1) - z) / ((sqrt(sum') + beta) / rate + 2 * l2)}. With l1 many weights
 * are exactly zero.
 *
 * <p>Two things differ from Keras. There {@code z} starts at zero, whatever the weight, which
 * throws the first weights away; here it starts as the {@code z} that gives the weight, which is
 * zero for a weight of zero. And it is kept multiplied by the rate, so that another rate governs
 * new gradients only, where in Keras it would rescale the weights; while the rate is constant
 * nothing differs. Keras' {@code learning_rate_power} is always its default of -0.5 here. The terms
 * of l1 and l2 reach every trained parameter, biases included.
 *
 * @param learningRate the rate by the number of updates so far
 * @param initialSum where the sum of squares starts, above 0
 * @param l1 the strength of the pull to zero, 0 or more
 * @param l2 the strength of the shrinkage, 0 or more
 * @param beta what the root of the sum is raised by, 0 or more
 */
public record Ftrl(Schedule learningRate, double initialSum, double l1, double l2, double beta)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Ftrl {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.positive("initialSum", initialSum);
    Range.notNegative("l1", l1);
    Range.notNegative("l2", l2);
    Range.notNegative("beta", beta);
  }

  /** Ftrl with Keras' defaults: rate 0.001, a sum from 0.1, no l1, l2 or beta. */
  public Ftrl() {
    this(0.001);
  }

  /**
   * Ftrl with Keras' other defaults.
   *
   * @param learningRate the rate, 0 or more
   */
  public Ftrl(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Ftrl with Keras' other defaults.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Ftrl(Schedule learningRate) {
    this(learningRate, 0.1, 0, 0, 0);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatFtrlRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleFtrlRule(this, length);
  }
}
