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
    this(0.5);
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
    if (this.agree(predicted, observed)) {
      this.right += weight;
    }
  }

  private boolean agree(double[] predicted, double[] observed) {
    for (double value : predicted) {
      if (Double.isNaN(value)) {
        return false;
      }
    }
    return predicted.length == 1
        ? (predicted[0] >= this.threshold) == (observed[0] >= 0.5)
        : greatest(predicted) == greatest(observed);
  }

  private static int greatest(double[] values) {
    int greatest = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] > values[greatest]) {
        greatest = i;
      }
    }
    return greatest;
  }

  @Override
  public double value() {
    return this.right / this.all;
  }
}
