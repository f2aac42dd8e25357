package dev.backstitch.loss;

/**
 * A loss that can look through the activation below it: its gradient is taken by the logits, where
 * it is {@code predicted - observed}, instead of by probabilities that may have rounded to 0 or 1.
 */
public interface LogitLoss extends Loss {
  /**
   * The loss of one row and its gradient at the logits.
   *
   * @param logits what went into the activation
   * @param predicted what came out of it, as many
   * @param observed the values that were observed, as many
   * @param gradient receives the derivative of the loss by each logit, as many
   * @return the loss of the row, not yet divided by the number of rows
   */
  double rowAtLogits(double[] logits, double[] predicted, double[] observed, double[] gradient);
}
