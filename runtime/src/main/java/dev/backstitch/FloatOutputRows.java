package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatLossRows;
import dev.backstitch.metric.Metric;

/** Rows of outputs, widened one by one and shown to metrics beside the observed values. */
final class FloatOutputRows {
  private final Architecture architecture;
  private final int capacity;
  private final double[] predicted;
  private final double[] observed;
  private float[] outputs = {};
  private Metric[] metrics = {};

  FloatOutputRows(Architecture architecture, int capacity) {
    this.architecture = architecture;
    this.capacity = capacity;
    this.predicted = new double[architecture.outputSize()];
    this.observed = new double[architecture.observedSize()];
  }

  /** Takes the metrics that are to see each row. */
  void measure(Metric[] wanted) {
    this.requireOneForOne();
    if (this.outputs.length == 0) {
      this.outputs = new float[this.capacity * this.predicted.length];
    }
    this.metrics = wanted.clone();
  }

  /** Whether anybody wants to see rows. */
  boolean measuring() {
    return this.metrics.length > 0;
  }

  /** Where the outputs of a pass are to be copied, once there are metrics. */
  float[] outputs() {
    return this.outputs;
  }

  private void requireOneForOne() {
    if (this.predicted.length != this.observed.length) {
      throw new IllegalStateException(
          "'%s' has %d outputs but %d observed values in a row. Measure where each has one."
              .formatted(this.architecture.name(), this.predicted.length, this.observed.length));
    }
  }

  /** Shows the metrics each row that counts. */
  void show(FloatLossRows lossRows, int rows) {
    for (int row = 0; row < rows; row++) {
      double weight = lossRows.weight(row);
      if (weight == 0) {
        continue;
      }
      for (int i = 0; i < this.predicted.length; i++) {
        this.predicted[i] = this.outputs[row * this.predicted.length + i];
      }
      lossRows.observed(row, 0, this.observed);
      for (Metric metric : this.metrics) {
        metric.add(this.predicted, this.observed, weight);
      }
    }
  }
}
