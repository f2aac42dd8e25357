package dev.backstitch;

import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Rows to learn from that lie in memory, for networks of either precision.
 *
 * <p>Immutable views: packed arrays are taken as they are and must not be changed while the
 * examples are in use, arrays of rows are copied; {@link #rows} and {@link #select} copy nothing.
 */
public final class Examples implements FloatExamples, DoubleExamples {
  private final Table inputs;
  private final Table observed;
  private final int[] labels;
  private final double[] weights;
  private final int[] chosen;

  /** Weights go by the rows that are seen, the rest by the original rows that they stand for. */
  private Examples(Table inputs, Table observed, int[] labels, double[] weights, int[] chosen) {
    this.inputs = inputs;
    this.observed = observed;
    this.labels = labels;
    this.weights = weights;
    this.chosen = chosen;
  }

  private static Examples observed(Table inputs, Table observed) {
    requireAsMany("rows of observed values", observed.rows(), inputs.rows());
    return new Examples(inputs, observed, new int[0], new double[0], all(inputs.rows()));
  }

  private static Examples labelled(Table inputs, int[] labels) {
    requireAsMany("labels", labels.length, inputs.rows());
    return new Examples(inputs, Table.NONE, labels.clone(), new double[0], all(inputs.rows()));
  }

  private static int[] all(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  private static void requireAsMany(String what, int given, int rows) {
    if (given != rows) {
      throw new IllegalArgumentException(
          given + " " + what + " are given for " + rows + " rows of inputs. Give one for each.");
    }
  }

  /**
   * Rows with observed values.
   *
   * @param inputs an array for each row, all of one length
   * @param observed an array for each row, all of one length
   * @return the examples
   * @throws IllegalArgumentException if rows differ in length or number, or there is none
   */
  public static Examples of(float[][] inputs, float[][] observed) {
    return observed(Table.of("inputs", inputs), Table.of("observed values", observed));
  }

  /**
   * Rows with observed values.
   *
   * @param inputs an array for each row, all of one length
   * @param observed an array for each row, all of one length
   * @return the examples
   * @throws IllegalArgumentException if rows differ in length or number, or there is none
   */
  public static Examples of(double[][] inputs, double[][] observed) {
    return observed(Table.of("inputs", inputs), Table.of("observed values", observed));
  }

  /**
   * Rows with observed values, tightly packed.
   *
   * @param inputs the rows of inputs, one after the other
   * @param observed the rows of observed values, one after the other
   * @param rows how many rows both hold, at least 1
   * @return the examples
   * @throws IllegalArgumentException if an array cannot be divided into that many rows
   */
  public static Examples of(float[] inputs, float[] observed, int rows) {
    return observed(Table.of("inputs", inputs, rows), Table.of("observed values", observed, rows));
  }

  /**
   * Rows with observed values, tightly packed.
   *
   * @param inputs the rows of inputs, one after the other
   * @param observed the rows of observed values, one after the other
   * @param rows how many rows both hold, at least 1
   * @return the examples
   * @throws IllegalArgumentException if an array cannot be divided into that many rows
   */
  public static Examples of(double[] inputs, double[] observed, int rows) {
    return observed(Table.of("inputs", inputs, rows), Table.of("observed values", observed, rows));
  }

  /**
   * Rows with a class each.
   *
   * @param inputs an array for each row, all of one length
   * @param labels a class for each row, from 0
   * @return the examples
   * @throws IllegalArgumentException if rows differ in length or number, or there is none
   */
  public static Examples classes(float[][] inputs, int[] labels) {
    return labelled(Table.of("inputs", inputs), labels);
  }

  /**
   * Rows with a class each.
   *
   * @param inputs an array for each row, all of one length
   * @param labels a class for each row, from 0
   * @return the examples
   * @throws IllegalArgumentException if rows differ in length or number, or there is none
   */
  public static Examples classes(double[][] inputs, int[] labels) {
    return labelled(Table.of("inputs", inputs), labels);
  }

  /**
   * Rows with a class each, tightly packed.
   *
   * @param inputs the rows of inputs, one after the other
   * @param labels a class for each row, from 0
   * @return the examples
   * @throws IllegalArgumentException if the inputs cannot be divided into as many rows as labels
   */
  public static Examples classes(float[] inputs, int[] labels) {
    return labelled(Table.of("inputs", inputs, labels.length), labels);
  }

  /**
   * Rows with a class each, tightly packed.
   *
   * @param inputs the rows of inputs, one after the other
   * @param labels a class for each row, from 0
   * @return the examples
   * @throws IllegalArgumentException if the inputs cannot be divided into as many rows as labels
   */
  public static Examples classes(double[] inputs, int[] labels) {
    return labelled(Table.of("inputs", inputs, labels.length), labels);
  }

  /**
   * The same rows with weights: a row of weight 2 counts like two rows, one of weight 0 not at all,
   * whatever it holds.
   *
   * @param rowWeights a weight for each row that is seen here, 0 or more; copied
   * @return new examples over the same arrays
   * @throws IllegalArgumentException if there are more or fewer weights than rows, or one is
   *     negative or not finite
   */
  public Examples weighted(double[] rowWeights) {
    requireAsMany("weights", rowWeights.length, this.size());
    for (int row = 0; row < rowWeights.length; row++) {
      Sizes.weight(row, rowWeights[row]);
    }
    return new Examples(this.inputs, this.observed, this.labels, rowWeights.clone(), this.chosen);
  }

  /**
   * Some rows in sequence.
   *
   * @param from the first row
   * @param to the row after the last
   * @return a view
   * @throws IndexOutOfBoundsException if there are no such rows
   */
  public Examples rows(int from, int to) {
    Objects.checkFromToIndex(from, to, this.size());
    return this.select(IntStream.range(from, to).toArray());
  }

  /**
   * Some rows in an order of one's own, repeated if one likes.
   *
   * @param rows the numbers of rows
   * @return a view
   * @throws IndexOutOfBoundsException if there is no such row
   */
  public Examples select(int... rows) {
    int[] originals = new int[rows.length];
    double[] chosenWeights = new double[this.weights.length == 0 ? 0 : rows.length];
    for (int i = 0; i < rows.length; i++) {
      originals[i] = this.chosen[Objects.checkIndex(rows[i], this.chosen.length)];
      if (chosenWeights.length > 0) {
        chosenWeights[i] = this.weights[rows[i]];
      }
    }
    return new Examples(this.inputs, this.observed, this.labels, chosenWeights, originals);
  }

  @Override
  public int size() {
    return this.chosen.length;
  }

  @Override
  public int inputSize() {
    return this.inputs.width();
  }

  @Override
  public int observedSize() {
    return this.observed.width();
  }

  @Override
  public boolean labelled() {
    return this.labels.length > 0;
  }

  @Override
  public int label(int row) {
    return this.labels[this.chosen[row]];
  }

  @Override
  public double weight(int row) {
    return this.weights.length == 0 ? 1 : this.weights[row];
  }

  @Override
  public void input(int row, float[] into, int at) {
    this.inputs.copy(this.chosen[row], into, at);
  }

  @Override
  public void input(int row, double[] into, int at) {
    this.inputs.copy(this.chosen[row], into, at);
  }

  @Override
  public void observed(int row, float[] into, int at) {
    this.observed.copy(this.chosen[row], into, at);
  }

  @Override
  public void observed(int row, double[] into, int at) {
    this.observed.copy(this.chosen[row], into, at);
  }
}
