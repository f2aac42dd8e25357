package dev.backstitch.loss;

/** The activations that losses at the logits look through, written plainly. */
final class Activations {
  private Activations() {}

  /** The activation that belongs to a loss. */
  static double[] below(LogitLoss loss, double[] logits) {
    return loss instanceof CrossEntropyLoss ? softmax(logits) : sigmoid(logits);
  }

  private static double[] softmax(double[] logits) {
    double greatest = logits[0];
    for (double logit : logits) {
      greatest = Math.max(greatest, logit);
    }
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      shares[i] = StrictMath.exp(logits[i] - greatest);
      sum += shares[i];
    }
    for (int i = 0; i < logits.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double[] sigmoid(double[] logits) {
    double[] values = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      double small = StrictMath.exp(-Math.abs(logits[i]));
      values[i] = logits[i] < 0 ? small / (1 + small) : 1 / (1 + small);
    }
    return values;
  }
}
