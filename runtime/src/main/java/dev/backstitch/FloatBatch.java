package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatLossRows;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one pass: checks them, then holds the inputs and hands the rest to the loss rows.
 *
 * <p>A refusal comes before anything of the pass before has been replaced.
 */
final class FloatBatch {
  private final Architecture architecture;
  private final int capacity;
  private final Labels labels;
  private final FloatLossRows lossRows;
  private final int[] oneLabel = new int[1];
  private @Nullable FloatExampleRows copied;
  private final float[][] kept;
  private float[] given = {};
  private boolean isKept;
  private int turn;
  private int rows;

  FloatBatch(Architecture architecture, int capacity) {
    this.architecture = architecture;
    this.capacity = capacity;
    this.labels = new Labels(architecture);
    this.lossRows = new FloatLossRows(architecture);
    this.kept = new float[2][architecture.inputSize()];
  }

  float[] inputs() {
    return this.isKept ? this.kept[this.turn] : this.given;
  }

  int rows() {
    return this.rows;
  }

  FloatLossRows lossRows() {
    return this.lossRows;
  }

  /**
   * Copies the inputs of the one row at hand, for when the caller has changed them.
   *
   * @param besideLast whether the row that was kept last stays until the next one is kept
   */
  void keepRow(boolean besideLast) {
    if (besideLast) {
      this.turn = 1 - this.turn;
    }
    this.isKept = true;
    float[] copy = this.kept[this.turn];
    System.arraycopy(this.given, 0, copy, 0, copy.length);
  }

  /** Takes rows without observed values, after checking where their outputs are to go. */
  void takeUnobserved(float[] given, int count, float[] outputs) {
    String network = this.architecture.name();
    Sizes.rows(network, count, this.capacity);
    this.checkInputs(given, "inputs", count);
    Sizes.exactly(network, "outputs", outputs.length, count, this.architecture.outputSize());
    this.accept(given, count);
  }

  void take(float[] given, int count, float[] observed) {
    Sizes.rows(this.architecture.name(), count, this.capacity);
    this.take(given, "inputs", count, observed);
  }

  void takeRow(float[] given, float[] observed) {
    this.take(given, "input", 1, observed);
  }

  private void take(float[] given, String name, int count, float[] observed) {
    this.requireLoss();
    this.checkInputs(given, name, count);
    Sizes.exactly(
        this.architecture.name(),
        "observed",
        observed.length,
        count,
        this.architecture.observedSize());
    this.lossRows.observe(observed);
    this.accept(given, count);
  }

  void take(float[] given, int count, int[] classes) {
    Sizes.rows(this.architecture.name(), count, this.capacity);
    this.requireLoss();
    this.checkInputs(given, "inputs", count);
    Sizes.labels(this.architecture.name(), classes.length, count);
    this.labels.check(classes);
    this.lossRows.label(classes);
    this.accept(given, count);
  }

  void takeRow(float[] given, int label) {
    this.requireLoss();
    this.checkInputs(given, "input", 1);
    this.labels.check(label, 0);
    this.oneLabel[0] = label;
    this.lossRows.label(this.oneLabel);
    this.accept(given, 1);
  }

  void take(FloatExamples examples, int[] order, int from, int to) {
    Sizes.order(order.length, from, to);
    Sizes.rows(this.architecture.name(), to - from, this.capacity);
    this.check(examples);
    FloatExampleRows copy = this.copied();
    copy.fill(examples, order, from, to);
    this.takeObserved(examples, copy);
    this.accept(copy.inputs(), to - from);
  }

  /** Takes all but the inputs of rows that have been checked. */
  void takeObserved(FloatExamples examples, int[] order, int from, int to) {
    FloatExampleRows copy = this.copied();
    copy.fillObserved(examples, order, from, to);
    this.takeObserved(examples, copy);
    this.accept(copy.inputs(), to - from);
  }

  private void takeObserved(FloatExamples examples, FloatExampleRows copy) {
    if (examples.labelled()) {
      this.lossRows.label(copy.labels());
    } else {
      this.lossRows.observe(copy.observed());
    }
    this.lossRows.weigh(copy.weights());
  }

  /** Refuses any number of rows of which one does not fit. */
  void check(FloatExamples examples, int[] order, int from, int to) {
    Sizes.order(order.length, from, to);
    this.check(examples);
    this.copied().check(examples, order, from, to);
  }

  /** Refuses examples whose rows have another size than the network's. */
  void check(FloatExamples examples) {
    this.requireLoss();
    this.copied().check(examples);
  }

  private FloatExampleRows copied() {
    FloatExampleRows copy = this.copied;
    if (copy == null) {
      copy = new FloatExampleRows(this.architecture, this.labels, this.capacity);
      this.copied = copy;
    }
    return copy;
  }

  /** Compares first, since a reference that is stored is a reference that collectors look after. */
  @SuppressWarnings("ReferenceEquality")
  private void accept(float[] inputs, int count) {
    if (this.given != inputs) {
      this.given = inputs;
    }
    this.isKept = false;
    this.rows = count;
  }

  private void requireLoss() {
    if (this.architecture.observedSize() == 0) {
      throw new IllegalStateException(
          "'%s' has no loss. Call forward and then backward with gradients of your own."
              .formatted(this.architecture.name()));
    }
  }

  private void checkInputs(float[] given, String name, int count) {
    Sizes.exactly(
        this.architecture.name(), name, given.length, count, this.architecture.inputSize());
  }
}
