package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Objects;

/**
 * RMSProp (Hinton 2012), as PyTorch computes it: {@code square = alpha * square + (1 - alpha) *
 * gradient^2}, {@code weight -= rate * gradient / (sqrt(square) + epsilon)}; with momentum the
 * quotients are gathered in {@code buffer = momentum * buffer + quotient} first. Keras adds the
 * epsilon inside the root and has a default rate of 0.001, alpha of 0.9 and epsilon of 1e-7.
 *
 * <p>Centered (Graves 2013), the square of the running mean of the gradient is subtracted from the
 * mean square first. The difference, which rounding can bring below zero, is at least 0 here;
 * PyTorch would go on with NaN.
 *
 * @param learningRate the rate by the number of updates so far
 * @param alpha the share of the mean square that is kept, at least 0 and below 1
 * @param epsilon what keeps the divisor from zero, above 0
 * @param momentum the share of the buffer that is kept, at least 0 and below 1; 0 for none
 * @param centered whether to divide by the deviation in place of the mean square
 */
public record RmsProp(
    Schedule learningRate, double alpha, double epsilon, double momentum, boolean centered)
    implements Optimizer {
  /**
   * Checks the hyper-parameters.
   *
   * @throws IllegalArgumentException if one is outside its range
   */
  public RmsProp {
    Objects.requireNonNull(learningRate, "learningRate");
    Range.belowOne("alpha", alpha);
    Range.positive("epsilon", epsilon);
    Range.belowOne("momentum", momentum);
  }

  /** RMSProp with PyTorch's defaults: rate 0.01, alpha 0.99, epsilon 1e-8, no momentum. */
  public RmsProp() {
    this(0.01);
  }

  /**
   * RMSProp with PyTorch's alpha and epsilon and without momentum.
   *
   * @param learningRate the rate, 0 or more
   */
  public RmsProp(double learningRate) {
    this(learningRate, 0);
  }

  /**
   * RMSProp with PyTorch's alpha and epsilon.
   *
   * @param learningRate the rate, 0 or more
   * @param momentum the share of the buffer that is kept, at least 0 and below 1
   */
  public RmsProp(double learningRate, double momentum) {
    this(Schedule.constant(learningRate), momentum);
  }

  /**
   * RMSProp with PyTorch's alpha and epsilon and without momentum.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public RmsProp(Schedule learningRate) {
    this(learningRate, 0);
  }

  /**
   * RMSProp with PyTorch's alpha and epsilon.
   *
   * @param learningRate the rate by the number of updates so far
   * @param momentum the share of the buffer that is kept, at least 0 and below 1
   */
  public RmsProp(Schedule learningRate, double momentum) {
    this(learningRate, 0.99, 1e-8, momentum, false);
  }

  /**
   * The same, centered.
   *
   * @return a new description
   */
  public RmsProp withCentered() {
    return new RmsProp(this.learningRate, this.alpha, this.epsilon, this.momentum, true);
  }

  @Override
  public FloatRule floatRule(int length) {
    return this.centered ? new FloatCenteredRule(this, length) : new FloatRmsPropRule(this, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return this.centered
        ? new DoubleCenteredRule(this, length)
        : new DoubleRmsPropRule(this, length);
  }
}
