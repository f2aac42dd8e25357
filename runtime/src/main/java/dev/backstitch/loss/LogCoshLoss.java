package dev.backstitch.loss;

/**
 * The mean over outputs of {@code log(cosh(e))} with {@code e = p - o}, computed as {@code |e| +
 * log1p(exp(-2 |e|)) - log(2)}, which does not overflow; the slope is {@code tanh(e)}. As Keras.
 */
public final class LogCoshLoss extends PointwiseLoss {
  private static final double LOG_2 = StrictMath.log(2);

  /** Takes the mean over rows. */
  public LogCoshLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public LogCoshLoss(Over over) {
    super(Over.MEAN, over);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double error = Math.abs(predicted - observed);
    return error + StrictMath.log1p(StrictMath.exp(-2 * error)) - LOG_2;
  }

  @Override
  protected double slope(double predicted, double observed) {
    return StrictMath.tanh(predicted - observed);
  }
}
