package dev.backstitch.loss;

/**
 * How wrong a row of predicted values is, and the gradient of that by each of them.
 *
 * <p>A loss of one's own implements {@link #row}, or extends {@link PointwiseLoss}, and is named by
 * {@code @CustomLoss}. It must be immutable or safe for several threads, and must not allocate if
 * training is not to.
 */
public interface Loss {
  /** How the losses of the rows of a batch become one number. */
  enum Over {
    /** Their sum, each times its weight. */
    SUM,
    /** Their sum, each times its weight, divided by the sum of the weights. */
    MEAN
  }

  /**
   * The loss of one row and its gradient.
   *
   * @param predicted the values of the output, of exactly its size; not to be changed
   * @param observed the values that were observed, as many; not to be changed
   * @param gradient receives the derivative of the loss by each predicted value, as many; every
   *     element must be written
   * @return the loss of the row, not yet divided by the number of rows
   */
  double row(double[] predicted, double[] observed, double[] gradient);

  /**
   * How the rows of a batch are put together.
   *
   * @return the mean unless a loss says otherwise
   */
  default Over over() {
    return Over.MEAN;
  }

  /**
   * The weight of a row in the divisor of a mean. It does not multiply the loss, which is already
   * weighted.
   *
   * @param observed the values that were observed; not to be changed
   * @return 1 unless a loss weighs classes
   */
  default double rowWeight(double[] observed) {
    return 1;
  }
}
