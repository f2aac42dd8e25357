package dev.backstitch.generated;

/**
 * First values that are drawn each by itself: {@code location + scale * drawn}.
 *
 * <p>Not a lambda expression for each kind: they would take milliseconds of a start that is to be
 * over in five.
 *
 * @param kind what is drawn
 * @param location what is added to it
 * @param scale what it is multiplied by
 */
record Distribution(Kind kind, double location, double scale) implements Initial {
  /** Where Keras cuts a truncated normal distribution, in standard deviations. */
  private static final double CUT = 2;

  /** Elements of one call: virtual machines compile what is called often before what loops long. */
  private static final int RUN = 16;

  /** What is drawn. */
  enum Kind {
    /** Nothing: a zero. */
    CONSTANT,
    /** Evenly from 0 to 1. */
    UNIFORM,
    /** Normally, around 0 with deviation 1. */
    NORMAL,
    /** Normally, and again where it is cut. */
    TRUNCATED_NORMAL
  }

  @Override
  public double[] draw(int[] shape, SplitMix64 random) {
    double[] values = new double[Drawing.count(shape)];
    for (int from = 0; from < values.length; from += RUN) {
      this.draw(values, from, Math.min(values.length, from + RUN), random);
    }
    return values;
  }

  private void draw(double[] values, int from, int to, SplitMix64 random) {
    for (int i = from; i < to; i++) {
      values[i] = this.location + this.scale * this.next(random);
    }
  }

  private double next(SplitMix64 random) {
    return switch (this.kind) {
      case CONSTANT -> 0;
      case UNIFORM -> random.uniform();
      case NORMAL -> random.normal();
      case TRUNCATED_NORMAL -> truncated(random);
    };
  }

  private static double truncated(SplitMix64 random) {
    double drawn = random.normal();
    while (Math.abs(drawn) > CUT) {
      drawn = random.normal();
    }
    return drawn;
  }
}
