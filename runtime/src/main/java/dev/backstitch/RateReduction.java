package dev.backstitch;

/** Watches the scores of epochs, less being better, and lowers a factor on plateaus. */
final class RateReduction {
  private final Plateau plateau;
  private double best = Double.MAX_VALUE;
  private int waited;
  private int cooling;
  private double factor = 1;

  RateReduction(Plateau plateau) {
    this.plateau = plateau;
  }

  /** The factor of the learning rate after the score of the next epoch. */
  double factorAfter(double score) {
    if (score < this.best - this.plateau.threshold() * Math.abs(this.best)) {
      this.best = score;
      this.waited = 0;
    } else {
      this.waited++;
    }
    if (this.cooling > 0) {
      this.cooling--;
      this.waited = 0;
    }
    if (this.waited > this.plateau.patience()) {
      this.lower();
    }
    return this.factor;
  }

  /** A factor stays above zero, as a rate must. */
  private void lower() {
    double least = Math.max(this.plateau.leastFactor(), Double.MIN_NORMAL);
    this.factor = Math.max(this.factor * this.plateau.factor(), least);
    this.cooling = this.plateau.cooldown();
    this.waited = 0;
  }
}
