package dev.backstitch.optimizer;

/**
 * Adam whose divisor never falls (Reddi, Kale and Kumar 2018), as PyTorch's {@code amsgrad}: the
 * greatest mean square so far, taken before the correction of the bias, is corrected in its place.
 * Keras does the same, with its own place of the epsilon, see {@link Adam}.
 *
 * @param adam the rate, betas and epsilon
 */
public record AmsGrad(Adam adam) implements Optimizer {
  /** AmsGrad with the defaults of {@link Adam}. */
  public AmsGrad() {
    this(new Adam());
  }

  /**
   * AmsGrad with the betas and epsilon of {@link Adam}.
   *
   * @param learningRate the rate, 0 or more
   */
  public AmsGrad(double learningRate) {
    this(new Adam(learningRate));
  }

  /**
   * AmsGrad with the betas and epsilon of {@link Adam}.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public AmsGrad(Schedule learningRate) {
    this(new Adam(learningRate));
  }

  @Override
  public Schedule learningRate() {
    return this.adam.learningRate();
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatAdamRule(this.adam, 0, true, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleAdamRule(this.adam, 0, true, length);
  }
}
