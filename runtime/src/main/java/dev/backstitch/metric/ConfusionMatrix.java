package dev.backstitch.metric;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * How much of each observed class was predicted as which: sums of row weights, so numbers of rows
 * where rows have no weights. Its value is the accuracy.
 *
 * <p>Classes are those of {@link Accuracy}; a single output has two. A row with a NaN is observed,
 * but predicted as no class.
 */
public final class ConfusionMatrix implements Metric {
  /** Whose square is the length of an array. */
  private static final int MOST_CLASSES = 46_340;

  private final double threshold;
  private int classes;
  private double[] counts = {};
  private double[] observed = {};

  /** Divides single values at one half, as probabilities are. */
  public ConfusionMatrix() {
    this(Classes.HALF);
  }

  /**
   * Divides single values at a threshold, such as 0 for scores.
   *
   * @param threshold from which on a single predicted value means yes; observed ones are divided at
   *     one half
   */
  public ConfusionMatrix(double threshold) {
    this.threshold = threshold;
  }

  @Override
  public String name() {
    return "confusion matrix";
  }

  @Override
  public void reset() {
    Arrays.fill(this.counts, 0);
    Arrays.fill(this.observed, 0);
  }

  @Override
  public void add(double[] predictedRow, double[] observedRow, double weight) {
    this.fit(Classes.count(predictedRow.length));
    int wanted = Classes.observed(observedRow);
    int given = Classes.of(predictedRow, this.threshold);
    this.observed[wanted] += weight;
    if (given != Classes.NONE) {
      this.counts[wanted * this.classes + given] += weight;
    }
  }

  private void fit(int wanted) {
    if (wanted > MOST_CLASSES) {
      throw new IllegalArgumentException(
          "A row has %d classes, and at most %d have a confusion matrix. Take another metric."
              .formatted(wanted, MOST_CLASSES));
    }
    if (this.classes != wanted) {
      this.classes = wanted;
      this.counts = new double[wanted * wanted];
      this.observed = new double[wanted];
    }
  }

  /**
   * How many classes the rows tell apart.
   *
   * @return 0 before the first row
   */
  public int classes() {
    return this.classes;
  }

  /**
   * How much of one class was predicted as another, or as itself.
   *
   * @param observedClass the class that was observed, from 0
   * @param predictedClass the class that was predicted, from 0
   * @return the sum of the weights of such rows
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double count(int observedClass, int predictedClass) {
    return this.counts[this.at(observedClass) * this.classes + this.at(predictedClass)];
  }

  private int at(int wanted) {
    if (wanted < 0 || wanted >= this.classes) {
      throw new IndexOutOfBoundsException(
          "Class %d is asked for, but the rows so far have %d classes. Count from 0."
              .formatted(wanted, this.classes));
    }
    return wanted;
  }

  /**
   * How much of a class was observed.
   *
   * @param wanted the class, from 0
   * @return the sum of the weights of its rows
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double observed(int wanted) {
    return this.observed[this.at(wanted)];
  }

  /**
   * How much was predicted as a class.
   *
   * @param wanted the class, from 0
   * @return the sum of the weights of such rows
   * @throws IndexOutOfBoundsException if there is no such class
   */
  public double predicted(int wanted) {
    this.at(wanted);
    double sum = 0;
    for (int other = 0; other < this.classes; other++) {
      sum += this.counts[other * this.classes + wanted];
    }
    return sum;
  }

  /**
   * The weight of all rows.
   *
   * @return 0 if there were none
   */
  public double all() {
    return Arrays.stream(this.observed).sum();
  }

  /**
   * The weight of the rows whose class was predicted.
   *
   * @return the sum of the diagonal
   */
  public double right() {
    return IntStream.range(0, this.classes).mapToDouble(i -> this.count(i, i)).sum();
  }

  /** The accuracy: {@link #right} by {@link #all}. */
  @Override
  public double value() {
    return this.right() / this.all();
  }

  /**
   * The counts as text, to be printed in letters of one width.
   *
   * @param names of the classes, in their order
   * @return a line of predicted classes, and one for each observed class; a dot where there is
   *     nothing, two decimals where a number is not whole; no line break at the end
   * @throws IllegalArgumentException if there are other than {@link #classes} names
   */
  public String table(String... names) {
    if (names.length != this.classes) {
      throw new IllegalArgumentException(
          "%d names are given for %d classes. Give one for each."
              .formatted(names.length, this.classes));
    }
    return new ConfusionTable(this, names).text();
  }

  /** The table, with the numbers of the classes for names. */
  @Override
  public String toString() {
    return this.table(
        IntStream.range(0, this.classes).mapToObj(Integer::toString).toArray(String[]::new));
  }
}
