package dev.backstitch.metric;

import dev.backstitch.generated.Range;

/**
 * The mean over rows, by weight, of {@code -sum over i of o[i] * log(p[i])}; for a single output
 * {@code -o * log(p) - (1 - o) * log(1 - p)}. {@code p} are probabilities, {@code o} the observed
 * class or probabilities.
 *
 * <p>Probabilities are limited to {@code [e, 1 - e]}, as in scikit-learn, so that one certain
 * mistake does not make it infinite. They are not divided by their sum.
 */
public final class LogLoss implements Metric {
  private final double least;
  private double sum;
  private double weights;

  /** Limits probabilities by 2^-52, as scikit-learn does for doubles. */
  public LogLoss() {
    this(Math.ulp(1.0));
  }

  /**
   * Limits probabilities.
   *
   * @param least the least probability, above 0 and below 1; scikit-learn takes 2^-23 for floats
   * @throws IllegalArgumentException if it is outside
   */
  public LogLoss(double least) {
    this.least = Range.insideUnit("least", least);
  }

  @Override
  public String name() {
    return "log loss";
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
      row += this.part(predicted[i], observed[i]);
    }
    if (predicted.length == 1) {
      row += this.part(1 - predicted[0], 1 - observed[0]);
    }
    this.sum += weight * row;
    this.weights += weight;
  }

  private double part(double probability, double share) {
    double limited = Math.min(Math.max(probability, this.least), 1 - this.least);
    return share == 0 ? 0 : -share * StrictMath.log(limited);
  }

  @Override
  public double value() {
    return this.sum / this.weights;
  }
}
