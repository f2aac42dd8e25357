package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * How near a number has to be to its figure.
 *
 * @param relative the share of the figure that it may differ by
 * @param absolute what it may differ by in any case
 */
record Tolerance(double relative, double absolute) {
  /** Double, as computed once. */
  static final Tolerance ONE_STEP = new Tolerance(1e-13, 1e-15);

  /** Double, after many updates; in an exact fit a gradient is what rounding leaves of it. */
  static final Tolerance MANY_STEPS = new Tolerance(1e-11, 3e-14);

  /** Float, as computed once. */
  static final Tolerance FLOAT_STEP = new Tolerance(1e-6, 1e-8);

  void check(String what, double figure, double actual) {
    assertEquals(figure, actual, Math.max(this.absolute, this.relative * Math.abs(figure)), what);
  }

  void check(String what, double[] figures, double... actual) {
    assertEquals(figures.length, actual.length, what);
    for (int i = 0; i < figures.length; i++) {
      this.check(what + " " + i, figures[i], actual[i]);
    }
  }

  void check(String what, double[] figures, float[] actual) {
    assertEquals(figures.length, actual.length, what);
    for (int i = 0; i < figures.length; i++) {
      this.check(what + " " + i, figures[i], actual[i]);
    }
  }
}
