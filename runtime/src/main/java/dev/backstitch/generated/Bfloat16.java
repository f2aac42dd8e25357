package dev.backstitch.generated;

/**
 * Reals of 16 bits, which are the upper half of a float: its sign, its exponent and 7 bits of its
 * fraction.
 */
public final class Bfloat16 {
  private static final int UPPER = 0xffff0000;
  private static final int QUIET = 0x00400000;

  private Bfloat16() {}

  /**
   * Rounds to the nearest, of two to the even one. What lies beyond the largest becomes infinite,
   * NaN stays NaN.
   *
   * @param value any float
   * @return the bits of a float whose lower half is zero
   */
  public static int upper(float value) {
    int bits = Float.floatToRawIntBits(value);
    if (Float.isNaN(value)) {
      return (bits | QUIET) & UPPER;
    }
    return (bits + 0x7fff + (bits >>> 16 & 1)) & UPPER;
  }
}
