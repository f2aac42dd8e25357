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
