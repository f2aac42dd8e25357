package dev.backstitch;

/** Watches the losses of epochs and says when they no longer improve much. */
final class Settling {
  private final double leastImprovement;
  private final int patience;
  private double best = Double.POSITIVE_INFINITY;
  private int waited;

  Settling(double leastImprovement, int patience) {
    this.leastImprovement = leastImprovement;
    this.patience = patience;
  }

  /** Takes the loss of the next epoch; true if it is time to stop. */
  boolean settledAt(double loss) {
    if (loss < this.best - this.leastImprovement) {
      this.best = loss;
      this.waited = 0;
    } else {
      this.waited++;
    }
    return this.waited >= this.patience;
  }
}
