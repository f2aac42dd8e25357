package dev.backstitch.loss;

import dev.backstitch.generated.Range;

/**
 * The mean over outputs of {@code -positiveWeight * o * log(p) - (1 - o) * log(1 - p)}, where
 * {@code p} is a probability and {@code o} is 0, 1 or between.
 *
 * <p>At the logits {@code x} of a sigmoid it is {@code max(x, 0) - x * o + log1p(exp(-|x|))} with
 * the gradient {@code p - o}: PyTorch's {@code BCEWithLogitsLoss}. On probabilities, logarithms are
 * limited to -100 and {@code p * (1 - p)} in the slope's divisor to 1e-12 from below, as PyTorch's
 * {@code BCELoss} does; Keras limits probabilities to {@code [1e-7, 1 - 1e-7]}. Observed values are
 * smoothed as in Keras, {@code o * (1 - s) + s / 2}.
 */
public final class BinaryCrossEntropyLoss extends PointwiseLogitLoss {
  private static final double LEAST_LOGARITHM = -100;
  private static final double LEAST_DIVISOR = 1e-12;

  private final double labelSmoothing;
  private final double positiveWeight;

  /** Takes the mean over rows, without smoothing or weight. */
  public BinaryCrossEntropyLoss() {
    this(0, 1, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param labelSmoothing how far observed values are moved towards one half, 0 to 1
   * @param positiveWeight the weight of the part with {@code o}, above 0
   * @throws IllegalArgumentException if a parameter is outside its range
   */
  public BinaryCrossEntropyLoss(double labelSmoothing, double positiveWeight) {
    this(labelSmoothing, positiveWeight, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param labelSmoothing how far observed values are moved towards one half, 0 to 1
   * @param positiveWeight the weight of the part with {@code o}, above 0
   * @param over sum or mean over the rows of a batch
   * @throws IllegalArgumentException if a parameter is outside its range
   */
  public BinaryCrossEntropyLoss(double labelSmoothing, double positiveWeight, Over over) {
    super(Over.MEAN, over);
    this.labelSmoothing = Range.unit("labelSmoothing", labelSmoothing);
    this.positiveWeight = Range.positive("positiveWeight", positiveWeight);
  }

  private double smooth(double observed) {
    return observed * (1 - this.labelSmoothing) + this.labelSmoothing / 2;
  }

  @Override
  protected double loss(double predicted, double observed) {
    double wanted = this.smooth(observed);
    double yes = Math.max(StrictMath.log(predicted), LEAST_LOGARITHM);
    double no = Math.max(StrictMath.log1p(-predicted), LEAST_LOGARITHM);
    return -this.positiveWeight * wanted * yes - (1 - wanted) * no;
  }

  @Override
  protected double slope(double predicted, double observed) {
    double divisor = Math.max(predicted * (1 - predicted), LEAST_DIVISOR);
    return this.logitSlope(predicted, this.smooth(observed)) / divisor;
  }

  /** The slope by the logit, which is {@code p - o} without a weight. */
  private double logitSlope(double predicted, double wanted) {
    return predicted * this.weight(wanted) - this.positiveWeight * wanted;
  }

  private double weight(double wanted) {
    return 1 + (this.positiveWeight - 1) * wanted;
  }

  @Override
  public double lossAtLogit(double logit, double observed) {
    double wanted = this.smooth(observed);
    double rest = StrictMath.log1p(StrictMath.exp(-Math.abs(logit)));
    return (1 - wanted) * logit + this.weight(wanted) * (rest + Math.max(-logit, 0));
  }

  @Override
  public double slopeAtLogit(double predicted, double observed) {
    return this.logitSlope(predicted, this.smooth(observed));
  }
}
