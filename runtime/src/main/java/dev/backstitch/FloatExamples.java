package dev.backstitch;

/**
 * Rows to learn from, in float: implemented by {@link Examples}, or by the user over a file, a
 * buffer or a generator.
 *
 * <p>A row has inputs, and either observed values or a class. The same row must read the same each
 * time for training to be reproducible.
 */
public interface FloatExamples {
  /**
   * The number of rows.
   *
   * @return at least 1
   */
  int size();

  /**
   * The number of values in a row of inputs.
   *
   * @return must be that of the network
   */
  int inputSize();

  /**
   * The number of observed values in a row.
   *
   * @return must be that of the network; not asked for where rows have classes
   */
  int observedSize();

  /**
   * Writes the inputs of one row.
   *
   * @param row its number, from 0
   * @param into receives {@link #inputSize} values
   * @param at where the first one goes
   */
  void input(int row, float[] into, int at);

  /**
   * Writes the observed values of one row; not called where rows have classes.
   *
   * @param row its number, from 0
   * @param into receives {@link #observedSize} values
   * @param at where the first one goes
   */
  void observed(int row, float[] into, int at);

  /**
   * Whether rows have classes instead of observed values.
   *
   * @return false unless {@link #label} is given as well
   */
  default boolean labelled() {
    return false;
  }

  /**
   * The class of one row; called only where rows have classes.
   *
   * @param row its number, from 0
   * @return 0 to the number of classes less one
   */
  default int label(int row) {
    return -1;
  }

  /**
   * How much one row counts: a factor of its loss, and its share in the divisor of a mean.
   *
   * @param row its number, from 0
   * @return 0 or more; inputs of a row of weight 0 are not asked for
   */
  default double weight(int row) {
    return 1;
  }
}
