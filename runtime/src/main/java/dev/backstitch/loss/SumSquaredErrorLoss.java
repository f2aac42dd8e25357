package dev.backstitch.loss;

/**
 * The sum over outputs of {@code (p - o)^2}, summed over rows unless told otherwise: the sum of
 * squared residuals.
 */
public final class SumSquaredErrorLoss extends PointwiseLoss {
  /** Takes the sum over rows. */
  public SumSquaredErrorLoss() {
    this(Over.SUM);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public SumSquaredErrorLoss(Over over) {
    super(Over.SUM, over);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double error = predicted - observed;
    return error * error;
  }

  @Override
  protected double slope(double predicted, double observed) {
    return 2 * (predicted - observed);
  }
}
