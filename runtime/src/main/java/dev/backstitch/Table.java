package dev.backstitch;

import java.util.Arrays;

/** Rows of one width, over arrays of float or of double, read in either precision. */
abstract class Table {
  /** No values at all. */
  static final Table NONE = new Doubles(new double[0], 0, 0);

  private final int rows;
  private final int width;

  private Table(int rows, int width) {
    this.rows = rows;
    this.width = width;
  }

  int rows() {
    return this.rows;
  }

  int width() {
    return this.width;
  }

  abstract void copy(int row, float[] into, int at);

  abstract void copy(int row, double[] into, int at);

  static Table of(String what, float[] values, int rows) {
    return new Floats(values, rows, width(what, values.length, rows));
  }

  static Table of(String what, double[] values, int rows) {
    return new Doubles(values, rows, width(what, values.length, rows));
  }

  static Table of(String what, float[][] values) {
    int width = width(what, Arrays.stream(values).mapToInt(row -> row.length).toArray());
    float[] packed = new float[packed(what, values.length, width)];
    for (int row = 0; row < values.length; row++) {
      System.arraycopy(values[row], 0, packed, row * width, width);
    }
    return new Floats(packed, values.length, width);
  }

  static Table of(String what, double[][] values) {
    int width = width(what, Arrays.stream(values).mapToInt(row -> row.length).toArray());
    double[] packed = new double[packed(what, values.length, width)];
    for (int row = 0; row < values.length; row++) {
      System.arraycopy(values[row], 0, packed, row * width, width);
    }
    return new Doubles(packed, values.length, width);
  }

  private static int width(String what, int length, int rows) {
    if (rows < 1 || length % rows != 0) {
      throw new IllegalArgumentException(
          "%d %s cannot be divided into %d rows. Give the same number for each of at least 1 row."
              .formatted(length, what, rows));
    }
    return length / rows;
  }

  private static int packed(String what, int rows, int width) {
    if ((long) rows * width > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "%d rows of %d %s do not fit into one array. Implement FloatExamples or DoubleExamples."
              .formatted(rows, width, what));
    }
    return rows * width;
  }

  private static int width(String what, int[] lengths) {
    if (lengths.length == 0) {
      throw new IllegalArgumentException("There are no rows of " + what + ". Give at least 1.");
    }
    for (int row = 1; row < lengths.length; row++) {
      if (lengths[row] != lengths[0]) {
        throw new IllegalArgumentException(
            "Row %d has %d %s, but row 0 has %d. Give all rows the same length."
                .formatted(row, lengths[row], what, lengths[0]));
      }
    }
    return lengths[0];
  }

  /** Rows held in float. */
  private static final class Floats extends Table {
    private final float[] values;

    Floats(float[] values, int rows, int width) {
      super(rows, width);
      this.values = values;
    }

    @Override
    void copy(int row, float[] into, int at) {
      System.arraycopy(this.values, row * this.width(), into, at, this.width());
    }

    @Override
    void copy(int row, double[] into, int at) {
      for (int i = 0; i < this.width(); i++) {
        into[at + i] = this.values[row * this.width() + i];
      }
    }
  }

  /** Rows held in double. */
  private static final class Doubles extends Table {
    private final double[] values;

    Doubles(double[] values, int rows, int width) {
      super(rows, width);
      this.values = values;
    }

    @Override
    void copy(int row, float[] into, int at) {
      for (int i = 0; i < this.width(); i++) {
        into[at + i] = (float) this.values[row * this.width() + i];
      }
    }

    @Override
    void copy(int row, double[] into, int at) {
      System.arraycopy(this.values, row * this.width(), into, at, this.width());
    }
  }
}
