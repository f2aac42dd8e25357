package dev.backstitch.processor.oracle;

import java.util.function.ToDoubleFunction;

/** Derivatives of a plain function from its values alone. */
final class CentralDifferences {
  private CentralDifferences() {}

  /**
   * The gradient of {@code function} at {@code point}: {@code (8 (f(x+h) - f(x-h)) - (f(x+2h) -
   * f(x-2h))) / 12 h}. Its error grows with h^4 by what is cut off and with 1/h by rounding; both
   * meet near {@code h = 1e-3}, at about 1e-12 of the function's size.
   */
  static double[] gradient(ToDoubleFunction<double[]> function, double... point) {
    double[] gradient = new double[point.length];
    for (int i = 0; i < point.length; i++) {
      gradient[i] = partial(function, point, i);
    }
    return gradient;
  }

  /** The derivative by one coordinate. */
  static double partial(ToDoubleFunction<double[]> function, double[] point, int coordinate) {
    double step = 0x1p-10 * Math.max(1, Math.abs(point[coordinate]));
    double near = difference(function, point, coordinate, step);
    double far = difference(function, point, coordinate, 2 * step);
    return (8 * near - far) / (12 * step);
  }

  private static double difference(
      ToDoubleFunction<double[]> function, double[] point, int coordinate, double step) {
    double[] above = point.clone();
    double[] below = point.clone();
    above[coordinate] += step;
    below[coordinate] -= step;
    return function.applyAsDouble(above) - function.applyAsDouble(below);
  }

  /** How far {@code actual} is from {@code expected}, relative to the norm of {@code expected}. */
  static double relativeError(double[] expected, double[] actual) {
    if (expected.length != actual.length) {
      throw new IllegalArgumentException(expected.length + " and " + actual.length + " elements");
    }
    double distance = 0;
    double norm = 0;
    for (int i = 0; i < expected.length; i++) {
      distance = Math.hypot(distance, actual[i] - expected[i]);
      norm = Math.hypot(norm, expected[i]);
    }
    return distance == 0 ? 0 : distance / norm;
  }
}
