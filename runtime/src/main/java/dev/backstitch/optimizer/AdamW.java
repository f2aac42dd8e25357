package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2019), as PyTorch computes it: before
 * Adam's own move, {@code weight -= rate * decay * weight}. The decay applies to every trained
 * parameter, biases included; {@code @WeightDecay} on a layer is the coupled kind and leaves biases
 * out. PyTorch's default decay is 0.01, Keras' 0.004.
 *
 * @param adam the rate, betas and epsilon
 * @param decay the factor of the decay, 0 or more
 */
public record AdamW(Adam adam, double decay) implements Optimizer {
  /**
   * Checks the decay.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public AdamW {
    Range.notNegative("decay", decay);
  }

  /** AdamW with PyTorch's defaults: those of {@link Adam} and a decay of 0.01. */
  public AdamW() {
    this(0.001);
  }

  /**
   * AdamW with PyTorch's betas, epsilon and decay.
   *
   * @param learningRate the rate, 0 or more
   */
  public AdamW(double learningRate) {
    this(learningRate, 0.01);
  }

  /**
   * AdamW with PyTorch's betas and epsilon.
   *
   * @param learningRate the rate, 0 or more
   * @param decay the factor of the decay, 0 or more
   */
  public AdamW(double learningRate, double decay) {
    this(new Adam(learningRate), decay);
  }

  /**
   * AdamW with PyTorch's betas, epsilon and decay.
   *
   * @param learningRate the rate by the number of updates so far
   */
  public AdamW(Schedule learningRate) {
    this(learningRate, 0.01);
  }

  /**
   * AdamW with PyTorch's betas and epsilon.
   *
   * @param learningRate the rate by the number of updates so far
   * @param decay the factor of the decay, 0 or more
   */
  public AdamW(Schedule learningRate, double decay) {
    this(new Adam(learningRate), decay);
  }

  @Override
  public Schedule learningRate() {
    return this.adam.learningRate();
  }

  @Override
  public FloatRule floatRule(int length) {
    return new FloatAdamRule(this.adam, this.decay, false, length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return new DoubleAdamRule(this.adam, this.decay, false, length);
  }
}
