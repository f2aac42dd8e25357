package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Adam with Nesterov's momentum (Dozat 2016), as PyTorch computes it: with Adam's mean {@code m}
 * and corrected mean square {@code v^} and a momentum that grows from half of beta1, {@code mu_t =
 * beta1 * (1 - 0.5 * 0.96^(t * momentumDecay))}, {@code weight -= rate * ((1 - mu_t) * gradient /
 * (1 - product) + mu_(t+1) * m / (1 - product * mu_(t+1))) / (sqrt(v^) + epsilon)}, where {@code
 * product} is that of {@code mu_1} to {@code mu_t}. Keras has a momentumDecay of 1, a default rate
 * of 0.001 and epsilon of 1e-7.
 *
 * @param learningRate the rate by the number of updates so far
 * @param beta1 the share of the mean that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon what keeps the divisor from zero, above 0
 * @param momentumDecay how fast the momentum grows, 0 or more
 */
public record Nadam(
    Schedule learningRate, double beta1, double beta2, double epsilon, double momentumDecay)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Nadam {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("beta1", beta1);
    Range.belowOne("beta2", beta2);
    Range.positive("epsilon", epsilon);
    Range.notNegative("momentumDecay", momentumDecay);
  }

  /** Nadam with PyTorch's defaults: rate 0.002, betas 0.9 and 0.999, epsilon 1e-8, decay 0.004. */
  public Nadam() {
    this(0.002);
  }

  /**
   * Nadam with PyTorch's other defaults.
   *
   * @param learningRate the rate, 0 or more
   */
  public Nadam(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Nadam with PyTorch's other defaults.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Nadam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8, 0.004);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatNadamRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleNadamRule(this, length);
  }
}
