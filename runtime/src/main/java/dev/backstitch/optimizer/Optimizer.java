package dev.backstitch.optimizer;

/**
 * The description of how a gradient changes the weights: immutable, safe to share, without state.
 *
 * <p>One of one's own gives rules for both precisions.
 */
public interface Optimizer {
  /**
   * The learning rate.
   *
   * @return as a function of the number of updates so far
   */
  Schedule learningRate();

  /**
   * The greatest Euclidean norm that all gradients together may have before an update.
   *
   * @return positive infinity if gradients are not clipped
   */
  default double maximumNorm() {
    return Double.POSITIVE_INFINITY;
  }

  /**
   * Makes the rule, with fresh state, for a network in float.
   *
   * @param length the number of weights, padding included
   * @return a rule for one learner
   */
  FloatRule floatRule(int length);

  /**
   * Makes the rule, with fresh state, for a network in double.
   *
   * @param length the number of weights, padding included
   * @return a rule for one learner
   */
  DoubleRule doubleRule(int length);

  /**
   * The same optimizer with gradients clipped: when the Euclidean norm of all trained gradients
   * together is above the maximum, all are multiplied by {@code maximum / (norm + 1e-6)}, as
   * PyTorch's {@code clip_grad_norm_} does (Keras' {@code global_clipnorm} has no {@code 1e-6}). A
   * norm that is not finite throws {@link ArithmeticException} before anything is updated.
   *
   * @param maximum the greatest norm, above 0
   * @return a new description
   * @throws IllegalArgumentException if the maximum is not a finite number above 0
   */
  default Optimizer clipGlobalNorm(double maximum) {
    return new ClippedOptimizer(this, maximum);
  }
}
