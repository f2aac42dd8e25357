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

  FloatOutputRows(Architecture architecture, int capacity) {
    this.architecture = architecture;
    this.capacity = capacity;
    this.predicted = new double[architecture.outputSize()];
    this.observed = new double[architecture.observedSize()];
  }

  /** Where outputs are to be copied; made when first asked for. */
  float[] outputs() {
    if (this.outputs.length == 0) {
      this.outputs = new float[this.capacity * this.predicted.length];
    }
    return this.outputs;
  }

  /** Shows a metric each row. */
  void show(Metric metric, FloatLossRows lossRows, int rows) {
    if (this.predicted.length != this.observed.length) {
      throw new IllegalStateException(
          "'%s' has %d outputs but %d observed values in a row. Measure where each has one."
              .formatted(this.architecture.name(), this.predicted.length, this.observed.length));
    }
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < this.predicted.length; i++) {
        this.predicted[i] = this.outputs[row * this.predicted.length + i];
      }
      lossRows.observed(row, 0, this.observed);
      metric.add(this.predicted, this.observed, lossRows.weight(row));
    }
  }
}
