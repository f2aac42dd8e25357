package dev.backstitch.metric;

/**
 * The mean of {@code |predicted - observed|} over the outputs of a row and, by weight, over rows.
 */
public final class AbsoluteError implements Metric {
  private double sum;
  private double weights;

  /** Has seen no rows yet. */
  public AbsoluteError() {}

  @Override
  public String name() {
    return "mean absolute error";
  }

  @Override
  public boolean higherIsBetter() {
    return false;
  }

  @Override
  public void reset() {
    this.sum = 0;
    this.weights = 0;
  }

  @Override
  public void add(double[] predicted, double[] observed, double weight) {
    double row = 0;
    for (int i = 0; i < predicted.length; i++) {
      row += Math.abs(predicted[i] - observed[i]);
    }
    this.sum += weight * row / predicted.length;
    this.weights += weight;
  }

  @Override
  public double value() {
    return this.sum / this.weights;
  }
}
