package dev.backstitch.metric;

import java.util.Arrays;

/** Predicted values, classes and weights of rows, in arrays that grow, and areas by their ranks. */
final class ScoredRows {
  private static final int FIRST = 64;

  private int outputs;
  private int count;
  private double[] scores = {};
  private int[] classes = {};
  private double[] weights = {};

  /** How many values a row has; 1 before the first. */
  int outputs() {
    return Math.max(1, this.outputs);
  }

  /** Forgets the rows and keeps the arrays. */
  void clear() {
    this.count = 0;
  }

  void add(double[] predicted, int observed, double weight) {
    if (this.outputs != predicted.length || this.count == this.classes.length) {
      this.outputs = predicted.length;
      int capacity = Math.max(FIRST, this.count * 2);
      this.scores = Arrays.copyOf(this.scores, Math.multiplyExact(capacity, this.outputs));
      this.classes = Arrays.copyOf(this.classes, capacity);
      this.weights = Arrays.copyOf(this.weights, capacity);
    }
    System.arraycopy(predicted, 0, this.scores, this.count * this.outputs, this.outputs);
    this.classes[this.count] = observed;
    this.weights[this.count] = weight;
    this.count++;
  }

  /** Whether there are rows of a class and rows of others. */
  boolean divides(int wanted) {
    int within = 0;
    for (int row = 0; row < this.count; row++) {
      within += this.classes[row] == wanted ? 1 : 0;
    }
    return within > 0 && within < this.count;
  }

  /** How probable it is that a column has a greater value in a class than in the rest. */
  double area(int column, int wanted) {
    double[] ranked = this.distinct(column);
    if (ranked.length == 0 || Double.isNaN(ranked[ranked.length - 1])) {
      return Double.NaN;
    }
    double[] within = new double[ranked.length];
    double[] without = new double[ranked.length];
    for (int row = 0; row < this.count; row++) {
      int rank = Arrays.binarySearch(ranked, this.score(row, column));
      double[] side = this.classes[row] == wanted ? within : without;
      side[rank] += this.weights[row];
    }
    return area(within, without);
  }

  private static double area(double[] within, double[] without) {
    double area = 0;
    double all = 0;
    double below = 0;
    for (int rank = 0; rank < within.length; rank++) {
      area += within[rank] * (below + without[rank] / 2);
      all += within[rank];
      below += without[rank];
    }
    return area / (all * below);
  }

  /** The values of a column, ascending, each once. */
  private double[] distinct(int column) {
    double[] sorted = new double[this.count];
    for (int row = 0; row < this.count; row++) {
      sorted[row] = this.score(row, column);
    }
    Arrays.sort(sorted);
    int distinct = 0;
    for (double score : sorted) {
      if (distinct == 0 || score > sorted[distinct - 1] || Double.isNaN(score)) {
        sorted[distinct] = score;
        distinct++;
      }
    }
    return Arrays.copyOf(sorted, distinct);
  }

  /** A value, where negative zero equals zero. */
  private double score(int row, int column) {
    return this.scores[row * this.outputs + column] + 0.0;
  }
}
