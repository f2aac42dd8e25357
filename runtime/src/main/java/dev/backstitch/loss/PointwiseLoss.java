package dev.backstitch.loss;

/**
 * A loss that looks at each output by itself: the sum or the mean, over the outputs of a row, of a
 * function of one predicted and one observed value.
 */
public abstract class PointwiseLoss implements Loss {
  private final Over outputs;
  private final Over over;

  /** Takes the mean over the outputs of a row and the mean over rows. */
  protected PointwiseLoss() {
    this(Over.MEAN, Over.MEAN);
  }

  /**
   * Says how outputs and rows are put together.
   *
   * @param outputs sum or mean over the outputs of a row
   * @param over sum or mean over the rows of a batch
   */
  protected PointwiseLoss(Over outputs, Over over) {
    this.outputs = outputs;
    this.over = over;
  }

  /**
   * The loss of one output.
   *
   * @param predicted its value
   * @param observed the value that was observed
   * @return the loss
   */
  protected abstract double loss(double predicted, double observed);

  /**
   * The derivative of {@link #loss} by the predicted value.
   *
   * @param predicted its value
   * @param observed the value that was observed
   * @return the slope; at a kink a value between the slopes on both sides
   */
  protected abstract double slope(double predicted, double observed);

  /**
   * The loss of one output, as generated code asks for it.
   *
   * @param predicted its value
   * @param observed the value that was observed
   * @return the loss, before a mean over outputs is taken
   */
  public final double lossAt(double predicted, double observed) {
    return this.loss(predicted, observed);
  }

  /**
   * The slope at one output, as generated code asks for it.
   *
   * @param predicted its value
   * @param observed the value that was observed
   * @return the derivative of {@link #lossAt} by the predicted value
   */
  public final double slopeAt(double predicted, double observed) {
    return this.slope(predicted, observed);
  }

  /**
   * What losses and slopes of a row are divided by.
   *
   * @param size how many outputs it has
   * @return their number for a mean over outputs, 1 for a sum
   */
  public final double share(int size) {
    return this.outputs == Over.MEAN ? size : 1;
  }

  @Override
  public final double row(double[] predicted, double[] observed, double[] gradient) {
    double share = this.share(predicted.length);
    double sum = 0;
    for (int i = 0; i < predicted.length; i++) {
      sum += this.loss(predicted[i], observed[i]);
      gradient[i] = this.slope(predicted[i], observed[i]) / share;
    }
    return sum / share;
  }

  @Override
  public final Over over() {
    return this.over;
  }
}
