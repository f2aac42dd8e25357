package dev.backstitch.loss;

import dev.backstitch.generated.Range;

/**
 * The mean over outputs of {@code e^2 / 2} where {@code |e| <= delta}, else {@code delta * (|e| -
 * delta / 2)}, with {@code e = p - o}; as PyTorch's and Keras' Huber loss. Huber, "Robust
 * estimation of a location parameter", 1964.
 */
public final class HuberLoss extends PointwiseLoss {
  private final double delta;

  /** Takes the mean over rows, with the defaults of the annotation. */
  public HuberLoss() {
    this(1, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param delta where the parabola becomes a line, above 0
   * @throws IllegalArgumentException if delta is not a finite number above 0
   */
  public HuberLoss(double delta) {
    this(delta, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param delta where the parabola becomes a line, above 0
   * @param over sum or mean over the rows of a batch
   * @throws IllegalArgumentException if delta is not a finite number above 0
   */
  public HuberLoss(double delta, Over over) {
    super(Over.MEAN, over);
    this.delta = Range.positive("delta", delta);
  }

  @Override
  protected double loss(double predicted, double observed) {
    double error = Math.abs(predicted - observed);
    return error <= this.delta ? error * error / 2 : this.delta * (error - this.delta / 2);
  }

  @Override
  protected double slope(double predicted, double observed) {
    return Math.clamp(predicted - observed, -this.delta, this.delta);
  }
}
