package dev.backstitch.loss;

/** The mean over outputs of {@code |p - o|}, as PyTorch's {@code L1Loss}; the slope at 0 is 0. */
public final class MeanAbsoluteErrorLoss extends PointwiseLoss {
  /** Takes the mean over rows. */
  public MeanAbsoluteErrorLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public MeanAbsoluteErrorLoss(Over over) {
    super(Over.MEAN, over);
  }

  @Override
  protected double loss(double predicted, double observed) {
    return Math.abs(predicted - observed);
  }

  @Override
  protected double slope(double predicted, double observed) {
    return Math.signum(predicted - observed);
  }
}
