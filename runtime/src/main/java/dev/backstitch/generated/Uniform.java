package dev.backstitch.generated;

/**
 * First values that are evenly spread.
 *
 * <p>A class of its own, not a lambda expression: that would take milliseconds of a start.
 *
 * @param low the least value
 * @param width how far above it the bound lies
 */
record Uniform(double low, double width) implements Initial {
  /** Elements of one call: virtual machines compile what is called often before what loops long. */
  private static final int RUN = 16;

  @Override
  public double[] draw(int[] shape, SplitMix64 random) {
    double[] values = new double[ParameterLayout.count(shape)];
    for (int from = 0; from < values.length; from += RUN) {
      int to = Math.min(values.length, from + RUN);
      random.uniform(values, from, to, this.low, this.width);
    }
    return values;
  }
}
