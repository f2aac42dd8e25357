package dev.backstitch.loss;

/**
 * A loss that looks at each output by itself and can look through the activation below it, which
 * also takes each by itself.
 */
public abstract class PointwiseLogitLoss extends PointwiseLoss implements LogitLoss {
  /**
   * Says how outputs and rows are put together.
   *
   * @param outputs sum or mean over the outputs of a row
   * @param over sum or mean over the rows of a batch
   */
  protected PointwiseLogitLoss(Over outputs, Over over) {
    super(outputs, over);
  }

  /**
   * The loss of one output.
   *
   * @param logit what went into the activation
   * @param observed the value that was observed
   * @return the loss, before a mean over outputs is taken
   */
  public abstract double lossAtLogit(double logit, double observed);

  /**
   * The derivative of {@link #lossAtLogit} by the logit.
   *
   * @param predicted what came out of the activation
   * @param observed the value that was observed
   * @return the slope
   */
  public abstract double slopeAtLogit(double predicted, double observed);

  @Override
  public final double rowAtLogits(
      double[] logits, double[] predicted, double[] observed, double[] gradient) {
    double share = this.share(logits.length);
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      sum += this.lossAtLogit(logits[i], observed[i]);
      gradient[i] = this.slopeAtLogit(predicted[i], observed[i]) / share;
    }
    return sum / share;
  }
}
