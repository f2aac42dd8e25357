package dev.backstitch.generated;

import java.util.Arrays;

/**
 * First values that are all the same.
 *
 * @param value any value
 */
record Constant(double value) implements Initial {
  @Override
  public double[] draw(int[] shape, SplitMix64 random) {
    double[] values = new double[ParameterLayout.count(shape)];
    Arrays.fill(values, this.value);
    return values;
  }
}
