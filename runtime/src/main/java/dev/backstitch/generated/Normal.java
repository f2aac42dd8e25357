package dev.backstitch.generated;

/**
 * First values that are normally distributed, where Keras cuts them or nowhere.
 *
 * @param mean the mean
 * @param deviation the standard deviation before cutting
 * @param cut how many deviations from the mean a value may lie, others being drawn again
 */
record Normal(double mean, double deviation, double cut) implements Initial {
  /** Elements of one call: virtual machines compile what is called often before what loops long. */
  private static final int RUN = 16;

  @Override
  public double[] draw(int[] shape, SplitMix64 random) {
    double[] values = new double[ParameterLayout.count(shape)];
    for (int from = 0; from < values.length; from += RUN) {
      this.draw(values, from, Math.min(values.length, from + RUN), random);
    }
    return values;
  }

  private void draw(double[] values, int from, int to, SplitMix64 random) {
    for (int i = from; i < to; i++) {
      double drawn = random.normal();
      while (Math.abs(drawn) > this.cut) {
        drawn = random.normal();
      }
      values[i] = this.mean + this.deviation * drawn;
    }
  }
}
