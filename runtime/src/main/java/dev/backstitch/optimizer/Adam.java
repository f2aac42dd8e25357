package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * Adam (Kingma and Ba 2015, Algorithm 1), as PyTorch computes it: the epsilon is added after the
 * correction of the bias, {@code weight -= rate * m^ / (sqrt(v^) + epsilon)}. Keras and TensorFlow
 * add it before ("epsilon hat"), with a default of 1e-7; where gradients are near the epsilon the
 * two move differently far. Bias corrections are computed in double.
 *
 * @param learningRate the rate by the number of updates so far
 * @param beta1 the share of the mean that is kept, at least 0 and below 1
 * @param beta2 the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon what keeps the divisor from zero, above 0
 */
public record Adam(Schedule learningRate, double beta1, double beta2, double epsilon)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public Adam {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("beta1", beta1);
    Range.belowOne("beta2", beta2);
    Range.positive("epsilon", epsilon);
  }

  /** Adam with PyTorch's defaults: rate 0.001, betas 0.9 and 0.999, epsilon 1e-8. */
  public Adam() {
    this(0.001);
  }

  /**
   * Adam with PyTorch's betas and epsilon.
   *
   * @param learningRate the rate, 0 or more
   */
  public Adam(double learningRate) {
    this(Schedule.constant(learningRate));
  }

  /**
   * Adam with PyTorch's betas and epsilon.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public Adam(Schedule learningRate) {
    this(learningRate, 0.9, 0.999, 1e-8);
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatAdamRule(this, 0, false, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleAdamRule(this, 0, false, length);
  }
}
