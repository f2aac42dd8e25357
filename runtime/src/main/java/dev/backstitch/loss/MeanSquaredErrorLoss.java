package dev.backstitch.loss;

/**
 * The mean over outputs of {@code (p - o)^2}; over the mean of rows it is the mean over all
 * numbers, as PyTorch's {@code MSELoss} and Keras' {@code MeanSquaredError}.
 */
public final class MeanSquaredErrorLoss extends PointwiseLoss {
  /** Takes the mean over rows. */
  public MeanSquaredErrorLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public MeanSquaredErrorLoss(Over over) {
    super(Over.MEAN, over);
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
