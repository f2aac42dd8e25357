package dev.backstitch.optimizer;

/** The curves that schedules go along, in double and without allocating. */
final class Curves {
  private Curves() {}

  /** Along a straight line, when a part of the way, 0 to 1, is passed. */
  static double line(double first, double last, double passed) {
    return first + (last - first) * passed;
  }

  /** Along half a cosine, when a part of the way, 0 to 1, is passed. */
  static double cosine(double first, double last, double passed) {
    return last + (first - last) * (1 + StrictMath.cos(Math.PI * passed)) / 2;
  }

  /** A number of at least 0 to a positive power. */
  static double power(double base, double exponent) {
    return StrictMath.exp(exponent * StrictMath.log(base));
  }

  /** A number to a whole power of at least 0, by squaring: exact for powers of two. */
  static double power(double base, long exponent) {
    double power = 1;
    double square = base;
    for (long left = exponent; left > 0; left >>= 1) {
      if ((left & 1) == 1) {
        power *= square;
      }
      square *= square;
    }
    return power;
  }
}
