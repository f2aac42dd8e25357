package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Adam by the greatest gradient in place of the mean square (Kingma and Ba 2015, Algorithm 2), as
 * PyTorch computes it: {@code greatest = max(beta2 * greatest, |gradient| + epsilon)}, {@code
 * weight -= rate / (1 - beta1^t) * m / greatest}. Keras adds the epsilon (1e-7) to the divisor
 * instead and has a default rate of 0.001.
 *
 * @param learningRate the rate by the number of updates so far
 * @param beta1 the share of the mean that is kept, at least 0 and below 1
 * @param beta2 the share of the greatest gradient that is kept, at least 0 and below 1
 * @param epsilon what keeps the greatest gradient from zero, above 0
 */
public record Adamax(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Adamax {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("beta1", beta1);
    Range.belowOne("beta2", beta2);
    Range.positive("epsilon", epsilon);
  }

  /** Adamax with PyTorch's defaults: rate 0.002, betas 0.9 and 0.999, epsilon 1e-8. */
  public Adamax() {
    this(0.002);
  }

  /**
   * Adamax with PyTorch's betas and epsilon.
   *
   * @param learningRate the rate, 0 or more
   */
  public Adamax(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Adamax with PyTorch's betas and epsilon.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Adamax(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatAdamaxRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleAdamaxRule(this, length);
  }
}
