package dev.backstitch.processor.formula;

/** The functions that {@link StrictMath} lacks, in double, written to be right and not fast. */
final class ReferenceFunctions {
  /** Below, erf is summed as a series; above, its complement is a continued fraction. */
  private static final double SERIES_LIMIT = 1;

  private ReferenceFunctions() {}

  static double sigmoid(double x) {
    double exponential = StrictMath.exp(-Math.abs(x));
    return (x < 0 ? exponential : 1) / (1 + exponential);
  }

  static double softplus(double x) {
    return Math.max(x, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(x)));
  }

  static double erf(double x) {
    double size = Math.abs(x);
    if (!(size < 6)) {
      return Math.signum(x);
    }
    return size < SERIES_LIMIT ? erfBySeries(x) : Math.copySign(1 - complement(size), x);
  }

  /**
   * {@code 2 / sqrt(pi) * exp(-x^2) * x * (1 + 2/3 x^2 (1 + 2/5 x^2 (...)))}; what rounding does to
   * the square cancels between the exponential and the sum.
   */
  private static double erfBySeries(double x) {
    double square = x * x;
    double sum = 1;
    for (int n = 60; n > 0; n--) {
      sum = 1 + 2 * square / (2 * n + 1) * sum;
    }
    return 2 / StrictMath.sqrt(Math.PI) * x * StrictMath.exp(-square) * sum;
  }

  /** {@code erfc(x) = exp(-x^2) / sqrt(pi) / (x + 1/2 / (x + 1 / (x + 3/2 / (x + ...))))}. */
  private static double complement(double x) {
    double fraction = x;
    for (int n = 200; n > 0; n--) {
      fraction = x + n / 2.0 / fraction;
    }
    return StrictMath.exp(-x * x) / (StrictMath.sqrt(Math.PI) * fraction);
  }
}
