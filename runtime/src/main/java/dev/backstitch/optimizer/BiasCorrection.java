package dev.backstitch.optimizer;

/**
 * What Adam and its kin divide a running mean by, since it starts at zero: {@code 1 - beta^step},
 * in double. The last one is remembered, because all segments of an update ask for the same. {@code
 * StrictMath.pow} would allocate.
 */
final class BiasCorrection {
  private final double logarithm;
  private long step;
  private double value;

  BiasCorrection(double beta) {
    this.logarithm = StrictMath.log(beta);
  }

  double at(long wanted) {
    if (wanted != this.step) {
      this.value = -StrictMath.expm1(wanted * this.logarithm);
      this.step = wanted;
    }
    return this.value;
  }
}
