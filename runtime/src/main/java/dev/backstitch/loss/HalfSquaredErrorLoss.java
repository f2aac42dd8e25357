package dev.backstitch.loss;

/**
 * The sum over outputs of {@code (p - o)^2 / 2}, summed over rows unless told otherwise, with the
 * slope {@code p - o}.
 */
public final class HalfSquaredErrorLoss extends PointwiseLoss {
  /** Takes the sum over rows. */
  public HalfSquaredErrorLoss() {
    this(Over.SUM);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public HalfSquaredErrorLoss(Over over) {
    super(Over.SUM, over);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double error = predicted - observed;
    return error * error / 2;
  }

  @Override
  protected double slope(double predicted, double observed) {
    return predicted - observed;
  }
}
