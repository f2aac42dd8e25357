package dev.backstitch.optimizer;

/**
 * The momentum of {@link Nadam}, {@code mu_t = beta1 * (1 - 0.5 * 0.96^(t * decay))}, and what
 * follows from it and from the product of all so far. What was found last is remembered.
 */
final class GrowingMomentum {
  private static final double LOGARITHM = StrictMath.log(0.96);

  /** A product below this makes no difference to one less the product. */
  private static final double NEGLIGIBLE = 0x1p-60;

  private final double beta1;
  private final double decay;
  private long step;
  private double product = 1;
  private double current;
  private double next;

  GrowingMomentum(double beta1, double decay) {
    this.beta1 = beta1;
    this.decay = decay;
  }

  /** Goes to an update; what follows depends on its number only, not on where it came from. */
  void moveTo(long wanted) {
    if (wanted != this.step) {
      double before = wanted == this.step + 1 ? this.product : this.productUntil(wanted);
      this.current = this.at(wanted);
      this.next = this.at(wanted + 1);
      this.product = before * this.current;
      this.step = wanted;
    }
  }

  private double productUntil(long end) {
    double found = 1;
    for (long t = 1; t < end && found > NEGLIGIBLE; t++) {
      found *= this.at(t);
    }
    return found;
  }

  private double at(long t) {
    return this.beta1 * (1 - 0.5 * StrictMath.exp(t * this.decay * LOGARITHM));
  }

  /** What the gradient is multiplied by. */
  double shareOfSlope() {
    return (1 - this.current) / (1 - this.product);
  }

  /** What the running mean is multiplied by. */
  double shareOfMean() {
    return this.next / (1 - this.product * this.next);
  }
}
