package dev.backstitch.metric;

/**
 * The harmonic mean of {@link PrecisionScore} and {@link RecallScore} of a class: twice what is
 * right, by what was predicted plus what was observed. Averages are those of the classes' F1. A
 * ratio of nothing to nothing is 0, as in scikit-learn. Classes are those of {@link Accuracy}; rows
 * count by weight.
 */
public final class F1Score extends ClassRatio {
  /**
   * Measures one class, with single values divided at one half.
   *
   * @param positive the class, from 0; 1 is the yes of a single output
   * @throws IllegalArgumentException if it is less than 0
   */
  public F1Score(int positive) {
    this(positive, Classes.HALF);
  }

  /**
   * Measures one class, with single values divided at a threshold.
   *
   * @param positive the class, from 0; 1 is the yes of a single output
   * @param threshold from which on a single predicted value means yes, such as 0 for scores
   * @throws IllegalArgumentException if the class is less than 0
   */
  public F1Score(int positive, double threshold) {
    super("F1", positive, threshold);
  }

  /**
   * Measures all classes.
   *
   * @param average how the figures of the classes become one
   */
  public F1Score(Average average) {
    super("F1", average);
  }

  @Override
  double ratio(double right, double predicted, double observed) {
    return quotient(2 * right, predicted + observed);
  }
}
