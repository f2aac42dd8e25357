package dev.backstitch.metric;

/**
 * Of what was predicted as a class, the share that is of it. A ratio of nothing to nothing is 0, as
 * in scikit-learn. Classes are those of {@link Accuracy}; rows count by weight.
 */
public final class PrecisionScore extends ClassRatio {
  /**
   * Measures one class, with single values divided at one half.
   *
   * @param positive the class, from 0; 1 is the yes of a single output
   * @throws IllegalArgumentException if it is less than 0
   */
  public PrecisionScore(int positive) {
    this(positive, Classes.HALF);
  }

  /**
   * Measures one class, with single values divided at a threshold.
   *
   * @param positive the class, from 0; 1 is the yes of a single output
   * @param threshold from which on a single predicted value means yes, such as 0 for scores
   * @throws IllegalArgumentException if the class is less than 0
   */
  public PrecisionScore(int positive, double threshold) {
    super("precision", positive, threshold);
  }

  /**
   * Measures all classes.
   *
   * @param average how the figures of the classes become one
   */
  public PrecisionScore(Average average) {
    super("precision", average);
  }

  @Override
  double ratio(double right, double predicted, double observed) {
    return quotient(right, predicted);
  }
}
