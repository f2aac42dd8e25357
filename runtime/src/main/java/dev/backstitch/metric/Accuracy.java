package dev.backstitch.metric;

/**
 * The share of rows, by weight, whose predicted class is the observed one.
 *
 * <p>The class of a row is the column of its greatest value, the first of equals; of a row with one
 * value, it is whether that is at least the threshold. A row with a NaN is counted as wrong.
 */
public final class Accuracy implements Metric {
  private final double threshold;
  private double right;
  private double all;

  /** Divides single values at one half, as probabilities are. */
  public Accuracy() {
    this(Classes.HALF);
  }

  /**
   * Divides single values at a threshold, such as 0 for scores.
   *
   * @param threshold from which on a single predicted value means yes; observed ones are divided at
   *     one half
   */
  public Accuracy(double threshold) {
    this.threshold = threshold;
  }

  @Override
  public String name() {
    return "accuracy";
  }

  @Override
  public void reset() {
    this.right = 0;
    this.all = 0;
  }

  @Override
  public void add(double[] predicted, double[] observed, double weight) {
    this.all += weight;
    int given = Classes.of(predicted, this.threshold);
    if (given != Classes.NONE && given == Classes.of(observed)) {
      this.right += weight;
    }
  }

  @Override
  public double value() {
    return this.right / this.all;
  }
}
