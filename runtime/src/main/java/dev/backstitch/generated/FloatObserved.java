package dev.backstitch.generated;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The observed values, or the classes, of the rows of one pass, and how much each row weighs. */
final class FloatObserved {
  private static final float[] NONE = {};
  private static final int[] NO_LABELS = {};

  private final int width;
  private float[] values = NONE;
  private int[] labels = NO_LABELS;
  private double @Nullable [] weights;
  private boolean labelled;

  FloatObserved(int width) {
    this.width = width;
  }

  void observe(float[] rows) {
    this.values = rows;
    this.labelled = false;
    this.weights = null;
  }

  void label(int[] classes) {
    this.labels = classes;
    this.labelled = true;
    this.weights = null;
  }

  void weigh(double[] rows) {
    this.weights = rows;
  }

  double weight(int row) {
    return this.weights == null ? 1 : this.weights[row];
  }

  /** Whether rows have values of their own to be compared with, and all the same weight. */
  boolean isPlain() {
    return !this.labelled && this.weights == null;
  }

  /** One value of a row; not of rows that are labelled. */
  double value(int row, int column) {
    return this.values[row * this.width + column];
  }

  /** Copies the values of a row from a column on, as many as the array is long. */
  void copy(int row, int column, double[] into) {
    if (!this.labelled) {
      int at = row * this.width + column;
      for (int i = 0; i < into.length; i++) {
        into[i] = this.values[at + i];
      }
    } else if (into.length == 1) {
      into[0] = this.labels[row];
    } else {
      Arrays.fill(into, 0);
      into[this.labels[row]] = 1;
    }
  }
}
