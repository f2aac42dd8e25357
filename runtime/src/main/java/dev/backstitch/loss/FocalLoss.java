package dev.backstitch.loss;

import dev.backstitch.generated.Range;

/**
 * Binary cross-entropy that counts easy examples less: the mean over outputs of {@code -alpha * o *
 * (1 - p)^gamma * log(p) - (1 - alpha) * (1 - o) * p^gamma * log(1 - p)}. Lin and others, "Focal
 * loss for dense object detection", 2017, equation 5; as torchvision's {@code sigmoid_focal_loss}
 * where {@code o} is 0 or 1. Logarithms are limited to -100, as in {@link BinaryCrossEntropyLoss}.
 */
public final class FocalLoss extends PointwiseLoss {
  /** Below it, the slope of the logarithm is that at this place, as in PyTorch. */
  private static final double LEAST = 1e-12;

  private final double gamma;
  private final double alpha;

  /** Takes the mean over rows, with the defaults of the annotation. */
  public FocalLoss() {
    this(2, 0.25, Over.MEAN);
  }

  /**
   * Takes the mean over rows.
   *
   * @param gamma how much less easy examples count, 0 or more
   * @param alpha the weight of positive examples, above 0 and below 1
   * @throws IllegalArgumentException if a parameter is outside its range
   */
  public FocalLoss(double gamma, double alpha) {
    this(gamma, alpha, Over.MEAN);
  }

  /**
   * Says how rows are put together.
   *
   * @param gamma how much less easy examples count, 0 or more
   * @param alpha the weight of positive examples, above 0 and below 1
   * @param over sum or mean over the rows of a batch
   * @throws IllegalArgumentException if a parameter is outside its range
   */
  public FocalLoss(double gamma, double alpha, Over over) {
    super(Over.MEAN, over);
    this.gamma = Range.notNegative("gamma", gamma);
    this.alpha = Range.insideUnit("alpha", alpha);
  }

  @Override
  protected double loss(double predicted, double observed) {
    return this.alpha * observed * this.part(predicted, 1 - predicted)
        + (1 - this.alpha) * (1 - observed) * this.part(1 - predicted, predicted);
  }

  @Override
  protected double slope(double predicted, double observed) {
    return this.alpha * observed * this.partSlope(predicted, 1 - predicted)
        - (1 - this.alpha) * (1 - observed) * this.partSlope(1 - predicted, predicted);
  }

  /** The loss of an example whose own class has the probability {@code hit}, the other the rest. */
  private double part(double hit, double miss) {
    return -StrictMath.pow(miss, this.gamma) * logarithm(hit, miss);
  }

  private double partSlope(double hit, double miss) {
    double hard = StrictMath.pow(miss, this.gamma);
    double harder = miss == 0 ? 0 : this.gamma * hard / miss;
    return harder * logarithm(hit, miss) - hard / Math.max(hit, LEAST);
  }

  private static double logarithm(double hit, double miss) {
    return Math.max(miss < hit ? StrictMath.log1p(-miss) : StrictMath.log(hit), -100);
  }
}
