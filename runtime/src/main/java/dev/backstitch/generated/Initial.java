package dev.backstitch.generated;

/**
 * The first values of a parameter.
 *
 * <p>Values are drawn in double, in logical order (the order of PyTorch's tensors, the last index
 * fastest), and then rounded to the precision of the network.
 */
@FunctionalInterface
public interface Initial {
  /**
   * Draws the values of one parameter.
   *
   * @param shape the logical shape, each extent at least 1
   * @param random where random numbers come from; only as many as needed are taken
   * @return the values in logical order, one for each element of the shape
   */
  double[] draw(int[] shape, SplitMix64 random);

  /**
   * All zeros.
   *
   * @return zeros, drawing nothing
   */
  static Initial zeros() {
    return constant(0);
  }

  /**
   * One value everywhere.
   *
   * @param value any value
   * @return the value for each element, drawing nothing
   */
  static Initial constant(double value) {
    return new Constant(value);
  }

  /**
   * Given values, in logical order.
   *
   * @param values decimal numbers with spaces between, as {@link Double#parseDouble} reads them
   * @return exactly these values; drawing throws if their number is not that of the shape
   */
  static Initial values(String values) {
    double[] given = Drawing.parse(values);
    return (shape, random) -> Drawing.given(shape, given);
  }

  /**
   * Evenly spread values.
   *
   * @param low the least value
   * @param high the bound above
   * @return {@code low + (high - low) * uniform}, one draw for each element
   */
  static Initial uniform(double low, double high) {
    return new Uniform(low, high - low);
  }

  /**
   * Normally distributed values.
   *
   * @param mean the mean
   * @param standardDeviation the standard deviation
   * @return {@code mean + standardDeviation * normal}
   */
  static Initial normal(double mean, double standardDeviation) {
    return new Normal(mean, standardDeviation, Double.POSITIVE_INFINITY);
  }

  /**
   * Normally distributed values within two standard deviations of the mean, as Keras'
   * TruncatedNormal: values outside are drawn again. The standard deviation is that before cutting;
   * after it, it is 0.8796 times as large.
   *
   * @param mean the mean
   * @param standardDeviation the standard deviation before cutting
   * @return values in [mean - 2 sigma, mean + 2 sigma]
   */
  static Initial truncatedNormal(double mean, double standardDeviation) {
    return new Normal(mean, standardDeviation, 2);
  }

  /**
   * An orthogonal matrix times a factor (Saxe, McClelland and Ganguli 2014): the first extent gives
   * the rows, all others together the columns. A matrix of normal numbers is made orthonormal by
   * rows or columns, whichever are fewer, with the sign that makes the diagonal of R positive, as
   * PyTorch and Keras do.
   *
   * @param gain the factor
   * @return values whose shorter side is a set of orthogonal vectors of length {@code gain}
   */
  static Initial orthogonal(double gain) {
    return (shape, random) -> Orthogonal.draw(shape, gain, random);
  }
}
