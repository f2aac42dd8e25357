package dev.backstitch.loss;

import dev.backstitch.generated.Range;

/**
 * The mean over outputs of {@code e^2 / (2 beta)} where {@code |e| < beta}, else {@code |e| - beta
 * / 2}, with {@code e = p - o}; as PyTorch's {@code SmoothL1Loss}. It is the Huber loss with {@code
 * delta = beta}, divided by beta: its slope is 1 outside.
 */
public final class SmoothL1Loss extends PointwiseLoss {
  private final double beta;

  /** Takes the mean over rows, with the defaults of the annotation. */
  public SmoothL1Loss() {
    this(1, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param beta where the parabola becomes a line, above 0
   * @throws IllegalArgumentException if beta is not a finite number above 0
   */
  public SmoothL1Loss(double beta) {
    this(beta, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param beta where the parabola becomes a line, above 0
   * @param over sum or mean over the rows of a batch
   * @throws IllegalArgumentException if beta is not a finite number above 0
   */
  public SmoothL1Loss(double beta, Over over) {
    super(Over.MEAN, over);
    this.beta = Range.positive("beta", beta);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double error = Math.abs(predicted - observed);
    return error < this.beta ? error * error / (2 * this.beta) : error - this.beta / 2;
  }

  @Override
  protected double slope(double predicted, double observed) {
    return Math.clamp((predicted - observed) / this.beta, -1.0, 1.0);
  }
}
