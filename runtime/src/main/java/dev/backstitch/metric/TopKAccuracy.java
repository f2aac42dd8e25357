package dev.backstitch.metric;

import dev.backstitch.generated.Range;

/**
 * The share of rows, by weight, whose observed class is among the {@code k} of greatest predicted
 * value. Of equal values the first counts as greater, so that with a {@code k} of 1 it is {@link
 * Accuracy}; scikit-learn prefers the last. A row with a NaN is counted as wrong.
 */
public final class TopKAccuracy implements Metric {
  private final int k;
  private double right;
  private double all;

  /**
   * Looks at the greatest values.
   *
   * @param k how many, at least 1; from the number of classes on every row is right
   * @throws IllegalArgumentException if it is less than 1
   */
  public TopKAccuracy(int k) {
    Range.atLeastOne("k", k);
    this.k = k;
  }

  @Override
  public String name() {
    return "top " + this.k + " accuracy";
  }

  @Override
  public void reset() {
    this.right = 0;
    this.all = 0;
  }

  @Override
  public void add(double[] predicted, double[] observed, double weight) {
    this.all += weight;
    int best = Classes.of(predicted);
    int wanted = Classes.of(observed);
    boolean known = best != Classes.NONE && wanted != Classes.NONE;
    if (known && place(predicted, best, wanted) < this.k) {
      this.right += weight;
    }
  }

  /** How many classes were predicted more than the wanted one. */
  private static int place(double[] predicted, int best, int wanted) {
    if (predicted.length == 1 || best == wanted) {
      return best == wanted ? 0 : 1;
    }
    int before = 0;
    for (int i = 0; i < predicted.length; i++) {
      boolean greater = predicted[i] > predicted[wanted];
      before += greater || (i < wanted && predicted[i] == predicted[wanted]) ? 1 : 0;
    }
    return before;
  }

  @Override
  public double value() {
    return this.right / this.all;
  }
}
