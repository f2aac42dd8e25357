package dev.backstitch.optimizer;

/**
 * What Adam and its kin divide a running mean by, since it starts at zero: {@code 1 - beta^step},
 * in double. The last one is remembered, because all segments of an update ask for the same.
 */
final class BiasCorrection {
  private final double beta;
  private long step;
  private double value;

  BiasCorrection(double beta) {
    this.beta = beta;
  }

  double at(long wanted) {
    if (wanted != this.step) {
      this.value = 1 - StrictMath.pow(this.beta, (double) wanted);
      this.step = wanted;
    }
    return this.value;
  }
}
