package dev.backstitch.optimizer;

/**
 * An optimizer at work on one learner's weights, with the state it keeps between updates.
 *
 * <p>Its state is laid out like the weights. A rule must treat each element by itself, and must
 * leave a weight of zero at zero as long as its gradients are zero: padding relies on it.
 *
 * <p>Several threads may update segments of their own at once. Before they do, one of them updates
 * an empty segment ({@code from} equal to {@code to}) in the same step: what is remembered of a
 * step is found then, and only read by the others.
 */
@FunctionalInterface
public interface FloatRule {
  /**
   * Changes a segment of the weights.
   *
   * @param weights all weights; only the segment is touched
   * @param gradient the gradient of each weight, not to be changed
   * @param from where the segment starts
   * @param to where it ends, exclusively
   * @param learningRate the rate of this update
   * @param step the number of this update, 1 for the first
   */
  void update(float[] weights, float[] gradient, int from, int to, double learningRate, long step);

  /**
   * Whether an update is {@code weight -= rate * gradient} and nothing else, with the rate narrowed
   * to the learner's precision. A learner may then move weights by itself, without calling {@link
   * #update}, where it knows their gradients before they are written.
   *
   * @return false unless it is
   */
  default boolean isDescent() {
    return false;
  }

  /**
   * What the rule keeps between updates, so that a learner's state can be saved and put back: the
   * arrays themselves, not copies, always in the same order. Nothing else may be state; whatever
   * depends on the number of updates must follow from {@code step}. A rule whose arrays are filled
   * with those of another one goes on with the same bits.
   *
   * @return arrays as long as the weights, or of length 0 where this rule needs none
   */
  default float[][] state() {
    return new float[0][];
  }
}
