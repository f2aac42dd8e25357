package dev.backstitch;

import java.util.Locale;

/**
 * How far the outputs of one predictor lie from those of another.
 *
 * @param rows how many were compared
 * @param largest by how much one output of one row differs at most
 * @param row where that is
 */
record OutputChange(int rows, double largest, int row) {
  private static final int BATCH = 64;

  /** Compares two predictors of the network of that name. */
  static OutputChange between(
      String network, FloatPredictor before, FloatPredictor after, FloatExamples examples) {
    int width = before.inputSize();
    Sizes.examples(network, "inputs", examples.inputSize(), width);
    if (examples.size() < 1) {
      throw new IllegalArgumentException("There are no rows to compare. Give at least 1.");
    }
    OutputChange change = new OutputChange(examples.size(), 0, 0);
    float[] inputs = new float[BATCH * width];
    float[] from = new float[BATCH * before.outputSize()];
    float[] to = new float[from.length];
    for (int row = 0; row < examples.size(); row += BATCH) {
      int rows = Math.min(BATCH, examples.size() - row);
      for (int i = 0; i < rows; i++) {
        examples.input(row + i, inputs, i * width);
      }
      before.predict(inputs, 0, rows, from, 0);
      after.predict(inputs, 0, rows, to, 0);
      for (int i = 0; i < rows * before.outputSize(); i++) {
        change = change.or(change(from[i], to[i]), row + i / before.outputSize());
      }
    }
    return change;
  }

  private OutputChange or(double other, int otherRow) {
    return other > this.largest ? new OutputChange(this.rows, other, otherRow) : this;
  }

  private static double change(float before, float after) {
    if (Float.compare(before, after) == 0) {
      return 0;
    }
    double change = Math.abs((double) after - before);
    return Double.isNaN(change) ? Double.POSITIVE_INFINITY : change;
  }

  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "over %,d %s outputs change by %.3g at most, in row %d",
        this.rows,
        this.rows == 1 ? "row" : "rows",
        this.largest,
        this.row);
  }
}
