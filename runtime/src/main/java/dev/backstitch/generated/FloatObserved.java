package dev.backstitch.generated;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The observed values, or the classes, of the rows of one pass, and how much each row weighs. What
 * stays the same is not stored again, which collectors would have to be told of.
 */
final class FloatObserved {
  private static final float[] NONE = {};
  private static final int[] NO_LABELS = {};

  /** What {@link #classOf} says of a row that is not of one class. */
  static final int NO_CLASS = -1;

  private final int width;
  private float[] values = NONE;
  private int[] labels = NO_LABELS;
  private double @Nullable [] weights;
  private boolean labelled;

  FloatObserved(int width) {
    this.width = width;
  }

  @SuppressWarnings("ReferenceEquality")
  void observe(float[] rows) {
    if (this.values != rows) {
      this.values = rows;
    }
    this.labelled = false;
    this.weights = null;
  }

  @SuppressWarnings("ReferenceEquality")
  void label(int[] classes) {
    if (this.labels != classes) {
      this.labels = classes;
    }
    this.labelled = true;
    this.weights = null;
  }

  void weigh(double[] rows) {
    this.weights = rows;
  }

  double weight(int row) {
    return this.weights == null ? 1 : this.weights[row];
  }

  /** What so many rows weigh together. */
  double weightOf(int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += this.weight(i);
    }
    return sum;
  }

  /** Whether rows have values of their own to be compared with. */
  boolean hasValues() {
    return !this.labelled;
  }

  /** One value of a row that has values. */
  double value(int row, int column) {
    return this.values[row * this.width + column];
  }

  /** The one class whose value is 1 while those of all others are 0, or {@link #NO_CLASS}. */
  int classOf(int row, int column, int classes) {
    if (this.labelled) {
      return classes == 1 ? NO_CLASS : this.labels[row];
    }
    int at = row * this.width + column;
    int found = NO_CLASS;
    for (int i = 0; i < classes; i++) {
      float value = this.values[at + i];
      if (value != 0) {
        if (value != 1 || found != NO_CLASS) {
          return NO_CLASS;
        }
        found = i;
      }
    }
    return found;
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
