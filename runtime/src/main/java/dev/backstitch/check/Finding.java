package dev.backstitch.check;

/**
 * What central differences say of one derivative.
 *
 * @param where the indices of an element, or the name of a direction
 * @param analytic the derivative that was claimed
 * @param numeric what differences give; at a kink the slope of either side, or what lies between
 *     them, that is nearest to the claimed one
 * @param tolerance how far the two may differ, by the rounding of the loss
 * @param kink whether the loss has no derivative there that steps of any size agree on
 */
public record Finding(
    String where, double analytic, double numeric, double tolerance, boolean kink) {
  /**
   * How far the two differ.
   *
   * @return 0 or more, or NaN
   */
  public double error() {
    return Math.abs(this.analytic - this.numeric);
  }

  /**
   * Whether they differ by more than may be.
   *
   * @return true for NaN and infinity as well
   */
  public boolean isWrong() {
    return !(this.error() <= this.tolerance && this.error() < Double.POSITIVE_INFINITY);
  }

  /** Whether the derivative is larger than what may be apart, and exists. */
  boolean isSeen() {
    return !this.kink && Math.abs(this.numeric) > this.tolerance;
  }

  /** The error in units of what may be. */
  double excess() {
    return !Double.isFinite(this.error())
        ? Double.POSITIVE_INFINITY
        : this.error() / this.tolerance;
  }
}
