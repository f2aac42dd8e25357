package dev.backstitch.loss;

/**
 * The mean over outputs of {@code max(0, 1 - o * p)}, where {@code o} is -1 or 1, and 0 counts as
 * -1; the slope where {@code o * p = 1} is 0. As Keras.
 */
public final class HingeLoss extends PointwiseLoss {
  /** Takes the mean over rows. */
  public HingeLoss() {
    this(Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param over sum or mean over the rows of a batch
   */
  public HingeLoss(Over over) {
    super(Over.MEAN, over);
  }

  @Override
  protected double loss(double predicted, double observed) {
    return Math.max(0, 1 - sign(observed) * predicted);
  }

  @Override
  protected double slope(double predicted, double observed) {
    double margin = 1 - sign(observed) * predicted;
    return margin > 0 ? -sign(observed) : 0;
  }

  private static double sign(double observed) {
    return observed == 0 ? -1 : observed;
  }
}
