package dev.backstitch.parity;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** How far two arrays are from each other. */
final class Errors {
  private Errors() {}

  /**
   * The greatest difference as a share of the greatest expected number.
   *
   * @return infinity where a number is not finite on one side only
   */
  static double relativeToGreatest(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    double greatest = 0;
    double difference = 0;
    for (int i = 0; i < expected.length; i++) {
      greatest = Math.max(greatest, Math.abs(expected[i]));
      difference = Math.max(difference, difference(expected[i], actual[i]));
    }
    return difference == 0 ? 0 : difference / Math.max(greatest, Double.MIN_NORMAL);
  }

  /** The greatest difference of two numbers, as a share of the expected one or of one. */
  static double relativeToEach(double[] expected, double[] actual) {
    assertEquals(expected.length, actual.length);
    double error = 0;
    for (int i = 0; i < expected.length; i++) {
      double share = difference(expected[i], actual[i]) / Math.max(1, Math.abs(expected[i]));
      error = Math.max(error, share);
    }
    return error;
  }

  private static double difference(double expected, double actual) {
    if (Double.compare(expected, actual) == 0) {
      return 0;
    }
    double difference = Math.abs(expected - actual);
    return Double.isFinite(difference) ? difference : Double.POSITIVE_INFINITY;
  }
}
