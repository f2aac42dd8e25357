package dev.backstitch.loss;

/**
 * The negative log-likelihood of counts, without the part that does not depend on {@code p}: the
 * mean over outputs of {@code p - o * log(p)}, or of {@code exp(p) - o * p} where the layer
 * predicts the logarithm of the mean.
 *
 * <p>The first is Keras' {@code Poisson} without its small constant, the second what PyTorch's
 * {@code PoissonNLLLoss} does by default. An observed 0 counts {@code p} alone, so that a predicted
 * 0 is right for it.
 */
public final class PoissonLoss extends PointwiseLoss {
  private final boolean logInput;

  /** Takes the mean over rows, with the defaults of the annotation. */
  public PoissonLoss() {
    this(false, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param logInput whether the layer predicts the logarithm of the mean
   */
  public PoissonLoss(boolean logInput) {
    this(logInput, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param logInput whether the layer predicts the logarithm of the mean
   * @param over sum or mean over the rows of a batch
   */
  public PoissonLoss(boolean logInput, Over over) {
    super(Over.MEAN, over);
    this.logInput = logInput;
  }

  @Override
  protected double loss(double predicted, double observed) {
    if (this.logInput) {
      return StrictMath.exp(predicted) - observed * predicted;
    }
    return observed == 0 ? predicted : predicted - observed * StrictMath.log(predicted);
  }

  @Override
  protected double slope(double predicted, double observed) {
    if (this.logInput) {
      return StrictMath.exp(predicted) - observed;
    }
    return observed == 0 ? 1 : 1 - observed / predicted;
  }
}
