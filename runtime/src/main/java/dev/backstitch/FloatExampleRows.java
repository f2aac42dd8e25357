package dev.backstitch;

import dev.backstitch.generated.Architecture;

/** Copies of some rows of examples, for one learner. */
final class FloatExampleRows {
  private final Architecture architecture;
  private final float[] inputs;
  private final float[] observed;
  private final int[] labels;
  private final double[] weights;

  FloatExampleRows(Architecture architecture, int capacity) {
    this.architecture = architecture;
    this.inputs = new float[capacity * architecture.inputSize()];
    this.observed = new float[capacity * architecture.observedSize()];
    this.labels = new int[capacity];
    this.weights = new double[capacity];
  }

  float[] inputs() {
    return this.inputs;
  }

  float[] observed() {
    return this.observed;
  }

  int[] labels() {
    return this.labels;
  }

  double[] weights() {
    return this.weights;
  }

  /** Copies the rows whose numbers stand in an order from one place to another. */
  void fill(FloatExamples examples, int[] order, int from, int to) {
    this.check("inputs", examples.inputSize(), this.architecture.inputSize());
    boolean labelled = examples.labelled();
    if (!labelled) {
      this.check("observed values", examples.observedSize(), this.architecture.observedSize());
    }
    for (int i = 0; i < to - from; i++) {
      int row = order[from + i];
      examples.input(row, this.inputs, i * this.architecture.inputSize());
      if (labelled) {
        this.labels[i] = examples.label(row);
      } else {
        examples.observed(row, this.observed, i * this.architecture.observedSize());
      }
      this.weights[i] = checked(row, examples.weight(row));
    }
  }

  private void check(String what, int given, int wanted) {
    if (given != wanted) {
      throw new IllegalArgumentException(
          "The examples have %d %s in a row, but '%s' takes %d. Give rows of that size."
              .formatted(given, what, this.architecture.name(), wanted));
    }
  }

  private static double checked(int row, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "The weight of row " + row + " is " + weight + ". Give a number of at least 0.");
    }
    return weight;
  }
}
