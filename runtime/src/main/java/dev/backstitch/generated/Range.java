package dev.backstitch.generated;

/**
 * The ranges of hyper-parameters: each method returns its argument or says what to give instead.
 */
public final class Range {
  private Range() {}

  /**
   * A finite number above zero.
   *
   * @param name what the user calls it
   * @param value what was given
   * @return the value
   * @throws IllegalArgumentException if it is zero, negative, infinite or NaN
   */
  public static double positive(String name, double value) {
    return check(name, value, value > 0 && value < Double.POSITIVE_INFINITY, "a number above 0");
  }

  /**
   * A finite number, zero or more.
   *
   * @param name what the user calls it
   * @param value what was given
   * @return the value
   * @throws IllegalArgumentException if it is negative, infinite or NaN
   */
  public static double notNegative(String name, double value) {
    return check(
        name, value, value >= 0 && value < Double.POSITIVE_INFINITY, "a number of at least 0");
  }

  /**
   * A number from zero to less than one.
   *
   * @param name what the user calls it
   * @param value what was given
   * @return the value
   * @throws IllegalArgumentException if it is outside, or NaN
   */
  public static double belowOne(String name, double value) {
    return check(name, value, value >= 0 && value < 1, "a number of at least 0 and below 1");
  }

  /**
   * A number strictly between zero and one.
   *
   * @param name what the user calls it
   * @param value what was given
   * @return the value
   * @throws IllegalArgumentException if it is outside, or NaN
   */
  public static double insideUnit(String name, double value) {
    return check(name, value, value > 0 && value < 1, "a number above 0 and below 1");
  }

  /**
   * A number from zero to one.
   *
   * @param name what the user calls it
   * @param value what was given
   * @return the value
   * @throws IllegalArgumentException if it is outside, or NaN
   */
  public static double unit(String name, double value) {
    return check(name, value, value >= 0 && value <= 1, "a number from 0 to 1");
  }

  /**
   * A whole number of at least one.
   *
   * @param name what the user calls it
   * @param value what was given
   * @return the value
   * @throws IllegalArgumentException if it is less
   */
  public static long atLeastOne(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          name + " is " + value + ". Give a whole number of at least 1.");
    }
    return value;
  }

  private static double check(String name, double value, boolean holds, String wanted) {
    if (!holds) {
      throw new IllegalArgumentException(name + " is " + value + ". Give " + wanted + ".");
    }
    return value;
  }
}
