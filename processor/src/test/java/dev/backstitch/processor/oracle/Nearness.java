package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** Asserts that arrays are near each other, measured by the norm of the whole. */
final class Nearness {
  private Nearness() {}

  static void assertNear(double[] expected, double[] actual, double tolerance, String what) {
    double error = CentralDifferences.relativeError(expected, actual);
    assertTrue(error <= tolerance, () -> what + ": relative error " + error);
  }
}
