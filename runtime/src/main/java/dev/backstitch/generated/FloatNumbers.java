package dev.backstitch.generated;

/** The few conversions by which computing in {@code float} differs from computing in double. */
@SuppressWarnings("cast")
public final class FloatNumbers {
  private FloatNumbers() {}

  /**
   * Rounds a value to the precision of the network.
   *
   * @param value any value
   * @return the nearest value of this precision
   */
  public static float of(double value) {
    return (float) value;
  }

  /**
   * Rounds the values of a parameter to the precision of the network and puts them in their places.
   * Without a call for each: an interpreter does so before the first prediction.
   *
   * @param values as many as the parameter has elements, in logical order
   * @param layout the parameter's
   * @param weights receives them
   */
  public static void place(double[] values, ParameterLayout layout, float[] weights) {
    int row = layout.lastExtent();
    for (int from = 0; from < values.length; from += row) {
      place(values, from, from + row, weights, layout.at(from), layout.lastStride());
    }
  }

  private static void place(
      double[] values, int from, int to, float[] weights, int at, int stride) {
    int place = at;
    for (int i = from; i < to; i++) {
      weights[place] = (float) values[i];
      place += stride;
    }
  }

  /**
   * Rounds a value above zero to the precision of the network, but never to zero.
   *
   * @param value a value above zero
   * @return the nearest value above zero of this precision
   */
  public static float positive(double value) {
    return Math.max((float) value, Float.MIN_VALUE);
  }

  /**
   * The correctly rounded square root.
   *
   * @param value any value
   * @return its root; NaN below zero
   */
  public static float squareRoot(float value) {
    return (float) Math.sqrt(value);
  }
}
