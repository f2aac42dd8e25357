package dev.backstitch.metric;

/** A number about many rows, gathered row by row. */
public interface Metric {
  /**
   * The name under which it is reported.
   *
   * @return such as {@code accuracy}
   */
  String name();

  /** Forgets all rows. */
  void reset();

  /**
   * Takes one row.
   *
   * @param predicted the outputs; not to be changed or kept
   * @param observed the observed values, as many; not to be changed or kept
   * @param weight the weight of the row, 0 or more; learners leave out rows of weight 0
   */
  void add(double[] predicted, double[] observed, double weight);

  /**
   * The number for all rows since the last reset.
   *
   * @return NaN if there were none
   */
  double value();

  /**
   * Whether a greater number is a better one, for who judges training by it.
   *
   * @return true unless a metric measures errors
   */
  default boolean higherIsBetter() {
    return true;
  }
}
