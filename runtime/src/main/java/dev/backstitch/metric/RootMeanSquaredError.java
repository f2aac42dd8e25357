package dev.backstitch.metric;

/**
 * The root of the mean of {@code (predicted - observed)^2} over the outputs of a row and, by
 * weight, over rows.
 */
public final class RootMeanSquaredError implements Metric {
  private double sum;
  private double weights;

  /** Has seen no rows yet. */
  public RootMeanSquaredError() {}

  @Override
  public String name() {
    return "root mean squared error";
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
      double error = predicted[i] - observed[i];
      row += error * error;
    }
    this.sum += weight * row / predicted.length;
    this.weights += weight;
  }

  @Override
  public double value() {
    return Math.sqrt(this.sum / this.weights);
  }
}
