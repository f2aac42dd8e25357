package dev.backstitch.metric;

/**
 * The coefficient of determination: one less the squared errors by the squared distances of the
 * observed values from their mean, for each output, then the plain mean over outputs; rows count by
 * weight. It is 1 for what is exact, 0 for the mean, and negative for what is worse.
 *
 * <p>This is scikit-learn's {@code r2_score} with uniform average: an output whose observed values
 * are all equal counts 1 if it is exact and 0 otherwise, and fewer than two rows give NaN.
 * Distances are gathered by Welford's method ("Note on a method for calculating corrected sums of
 * squares and products", 1962), counted from the first row, so that a large mean costs no digits.
 */
public final class RSquared implements Metric {
  private double[] first = {};
  private double[] means = {};
  private double[] distances = {};
  private double[] errors = {};
  private double weights;
  private long rows;

  /** Has seen no rows yet. */
  public RSquared() {}

  @Override
  public String name() {
    return "R squared";
  }

  @Override
  public void reset() {
    this.weights = 0;
    this.rows = 0;
  }

  @Override
  public void add(double[] predicted, double[] observed, double weight) {
    if (weight == 0) {
      return;
    }
    if (this.rows == 0) {
      this.first = observed.clone();
      this.means = new double[observed.length];
      this.distances = new double[observed.length];
      this.errors = new double[observed.length];
    }
    this.rows++;
    this.weights += weight;
    for (int i = 0; i < observed.length; i++) {
      double value = observed[i] - this.first[i];
      double distance = value - this.means[i];
      this.means[i] += distance * (weight / this.weights);
      this.distances[i] += weight * distance * (value - this.means[i]);
      double error = predicted[i] - observed[i];
      this.errors[i] += weight * error * error;
    }
  }

  @Override
  public double value() {
    if (this.rows < 2) {
      return Double.NaN;
    }
    double sum = 0;
    for (int i = 0; i < this.errors.length; i++) {
      sum += of(this.errors[i], this.distances[i]);
    }
    return sum / this.errors.length;
  }

  private static double of(double error, double distance) {
    if (distance == 0 && !Double.isNaN(error)) {
      return error == 0 ? 1 : 0;
    }
    return 1 - error / distance;
  }
}
