package dev.backstitch.loss;

/**
 * The mean over outputs of {@code max(0, 1 - o * p)^2}, where {@code o} is -1 or 1, and 0 counts as
 * -1. As Keras.
 */
public final class SquaredHingeLoss extends PointwiseLoss {
  /** Takes the mean over rows. */
  public SquaredHingeLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public SquaredHingeLoss(Over over) {
    super(Over.MEAN, over);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double margin = Math.max(0, 1 - sign(observed) * predicted);
    return margin * margin;
  }

  @Override
  protected double slope(double predicted, double observed) {
    return -2 * sign(observed) * Math.max(0, 1 - sign(observed) * predicted);
  }

  private static double sign(double observed) {
    return observed == 0 ? -1 : observed;
  }
}
