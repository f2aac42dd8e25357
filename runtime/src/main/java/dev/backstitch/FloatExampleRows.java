package dev.backstitch;

import dev.backstitch.generated.Architecture;
import java.util.Arrays;
import java.util.Objects;

/** Copies of some rows of examples, for one learner. */
final class FloatExampleRows {
  private final Architecture architecture;
  private final Labels known;
  private final float[] inputs;
  private final float[] observed;
  private final int[] labels;
  private final double[] weights;

  FloatExampleRows(Architecture architecture, Labels known, int capacity) {
    this.architecture = architecture;
    this.known = known;
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

  /** Refuses examples whose rows have another size than the network's. */
  void check(FloatExamples examples) {
    this.check("inputs", examples.inputSize(), this.architecture.inputSize());
    if (examples.labelled()) {
      this.known.requireMeaning();
    } else {
      this.check("observed values", examples.observedSize(), this.architecture.observedSize());
    }
  }

  /** Copies the rows whose numbers stand in an order from one place to another. */
  void fill(FloatExamples examples, int[] order, int from, int to) {
    this.check(examples, order, from, to);
    for (int i = 0; i < to - from; i++) {
      int row = order[from + i];
      this.fillInputs(examples, row, i * this.architecture.inputSize());
      this.fillObserved(examples, row, i);
    }
  }

  /** Zeros for a row that does not count: a NaN times the zero that its gradient is were a NaN. */
  private void fillInputs(FloatExamples examples, int row, int at) {
    if (examples.weight(row) > 0) {
      examples.input(row, this.inputs, at);
    } else {
      Arrays.fill(this.inputs, at, at + this.architecture.inputSize(), 0);
    }
  }

  /** Copies all but the inputs of the rows, which have been checked. */
  void fillObserved(FloatExamples examples, int[] order, int from, int to) {
    for (int i = 0; i < to - from; i++) {
      this.fillObserved(examples, order[from + i], i);
    }
  }

  /** Refuses rows of which one has a label or a weight that makes no sense. */
  void check(FloatExamples examples, int[] order, int from, int to) {
    for (int i = from; i < to; i++) {
      this.check(examples, Objects.checkIndex(order[i], examples.size()));
    }
  }

  private void check(FloatExamples examples, int row) {
    if (examples.labelled()) {
      this.known.check(examples.label(row), row);
    }
    Sizes.weight(row, examples.weight(row));
  }

  private void fillObserved(FloatExamples examples, int row, int to) {
    this.weights[to] = examples.weight(row);
    if (examples.labelled()) {
      this.labels[to] = examples.label(row);
    } else {
      examples.observed(row, this.observed, to * this.architecture.observedSize());
    }
  }

  private void check(String what, int given, int wanted) {
    Sizes.examples(this.architecture.name(), what, given, wanted);
  }
}
