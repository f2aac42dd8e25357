package dev.backstitch.optimizer;

import java.util.List;

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
   * How gradients are clipped before an update.
   *
   * @return {@link Clipping#NONE} if they are not
   */
  default Clipping clipping() {
    return Clipping.NONE;
  }

  /**
   * The layers that are trained in another way.
   *
   * @return in the order given
   */
  default List<ParameterGroup> groups() {
    return List.of();
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
   * The same optimizer with each derivative clipped to {@code [-maximum, maximum]}, as PyTorch's
   * {@code clip_grad_value_} and Keras' {@code clipvalue}. A NaN among the gradients throws {@link
   * ArithmeticException} before anything is updated.
   *
   * @param maximum the greatest absolute value, above 0
   * @return a new description
   * @throws IllegalArgumentException if the maximum is not a finite number above 0
   * @throws IllegalStateException if gradients are clipped in another way already
   */
  default Optimizer clipValue(double maximum) {
    return AdjustedOptimizer.of(this).clipped(Clipping.Kind.VALUE, maximum);
  }

  /**
   * The same optimizer with the gradient of each parameter clipped by itself: when its Euclidean
   * norm is above the maximum, it is multiplied by {@code maximum / (norm + 1e-6)}. This is Keras'
   * {@code clipnorm} but for the {@code 1e-6}, and PyTorch's {@code clip_grad_norm_} of one tensor.
   * A norm that is not finite throws {@link ArithmeticException} before anything is updated.
   *
   * @param maximum the greatest norm, above 0
   * @return a new description
   * @throws IllegalArgumentException if the maximum is not a finite number above 0
   * @throws IllegalStateException if gradients are clipped in another way already
   */
  default Optimizer clipNorm(double maximum) {
    return AdjustedOptimizer.of(this).clipped(Clipping.Kind.NORM, maximum);
  }

  /**
   * The same optimizer with gradients clipped: when the Euclidean norm of all trained gradients
   * together is above the maximum, all are multiplied by {@code maximum / (norm + 1e-6)}, as
   * PyTorch's {@code clip_grad_norm_} does (Keras' {@code global_clipnorm} has no {@code 1e-6}). A
   * norm that is not finite throws {@link ArithmeticException} before anything is updated.
   *
   * @param maximum the greatest norm, above 0
   * @return a new description
   * @throws IllegalArgumentException if the maximum is not a finite number above 0
   * @throws IllegalStateException if gradients are clipped in another way already
   */
  default Optimizer clipGlobalNorm(double maximum) {
    return AdjustedOptimizer.of(this).clipped(Clipping.Kind.GLOBAL_NORM, maximum);
  }

  /**
   * The same optimizer with some layers trained in another way. A learner refuses a group with a
   * layer that its network does not have, or that has no parameters.
   *
   * @param group the layers, and what is different
   * @return a new description
   * @throws IllegalArgumentException if one of the layers is in a group already
   */
  default Optimizer with(ParameterGroup group) {
    return AdjustedOptimizer.of(this).grouped(group);
  }
}
