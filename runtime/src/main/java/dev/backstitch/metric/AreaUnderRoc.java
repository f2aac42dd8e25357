package dev.backstitch.metric;

/**
 * The area under the receiver operating characteristic: how probable it is that a row of the class
 * has a greater predicted value than a row that is not of it, equal values counted one half; rows
 * count by weight. Exact, by ranks, so any monotonic score will do.
 *
 * <p>Of one output, the class is yes (observed from one half on); of two, it is the second; of
 * more, it is the plain mean over classes, each against the rest, as scikit-learn's {@code
 * roc_auc_score} with {@code multi_class="ovr"}. Classes of which no row was observed, or no row of
 * the rest, are left out, where scikit-learn refuses them; NaN if none remains, or if a predicted
 * value is NaN.
 *
 * <p>It keeps all rows until the next reset, one more number each than a row has outputs, and sorts
 * them whenever it is asked for its value.
 */
public final class AreaUnderRoc implements Metric {
  private final ScoredRows rows = new ScoredRows();

  /** Has seen no rows yet. */
  public AreaUnderRoc() {}

  @Override
  public String name() {
    return "area under ROC";
  }

  @Override
  public void reset() {
    this.rows.clear();
  }

  @Override
  public void add(double[] predicted, double[] observed, double weight) {
    if (weight > 0) {
      this.rows.add(predicted, Classes.observed(observed), weight);
    }
  }

  @Override
  public double value() {
    int outputs = this.rows.outputs();
    if (outputs <= 2) {
      return this.rows.area(outputs - 1, 1);
    }
    double sum = 0;
    int measured = 0;
    for (int i = 0; i < outputs; i++) {
      if (this.rows.divides(i)) {
        sum += this.rows.area(i, i);
        measured++;
      }
    }
    return sum / measured;
  }
}
