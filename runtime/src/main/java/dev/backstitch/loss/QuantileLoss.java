package dev.backstitch.loss;

import dev.backstitch.generated.Range;

/**
 * The pinball loss, whose least mean is at a quantile: the mean over outputs of {@code q * e} where
 * {@code e = o - p >= 0}, else {@code (q - 1) * e}; the slope at 0 is 0. Koenker and Bassett,
 * "Regression quantiles", 1978.
 */
public final class QuantileLoss extends PointwiseLoss {
  private final double q;

  /** Takes the mean over rows, with the defaults of the annotation. */
  public QuantileLoss() {
    this(0.5, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param q the quantile to predict, above 0 and below 1
   * @throws IllegalArgumentException if q is not a number above 0 and below 1
   */
  public QuantileLoss(double q) {
    this(q, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param q the quantile to predict, above 0 and below 1
   * @param over sum or mean over the rows of a batch
   * @throws IllegalArgumentException if q is not a number above 0 and below 1
   */
  public QuantileLoss(double q, Over over) {
    super(Over.MEAN, over);
    this.q = Range.insideUnit("q", q);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double error = observed - predicted;
    return error >= 0 ? this.q * error : (this.q - 1) * error;
  }

  @Override
  protected double slope(double predicted, double observed) {
    double error = observed - predicted;
    if (error > 0) {
      return -this.q;
    }
    return error < 0 ? 1 - this.q : 0 * error;
  }
}
