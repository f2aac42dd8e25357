package dev.backstitch;

/** The sum of squares of a stretch of an array, in double. */
final class FloatSquares {
  private FloatSquares() {}

  /**
   * Adds in a fixed order: eight partial sums, each over every eighth element, then a tree. That is
   * as fast as memory allows without vectors, and the same bits everywhere.
   */
  static double sum(float[] values, int from, int to) {
    double a = 0;
    double b = 0;
    double c = 0;
    double d = 0;
    double e = 0;
    double f = 0;
    double g = 0;
    double h = 0;
    int i = from;
    for (; i <= to - 8; i += 8) {
      a += square(values[i]);
      b += square(values[i + 1]);
      c += square(values[i + 2]);
      d += square(values[i + 3]);
      e += square(values[i + 4]);
      f += square(values[i + 5]);
      g += square(values[i + 6]);
      h += square(values[i + 7]);
    }
    double rest = 0;
    for (; i < to; i++) {
      rest += square(values[i]);
    }
    return ((a + b) + (c + d)) + ((e + f) + (g + h)) + rest;
  }

  private static double square(double value) {
    return value * value;
  }
}
