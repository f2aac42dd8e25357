package dev.backstitch;

import dev.backstitch.generated.Architecture;

/**
 * A predictor of a network in float; the generated one says how to compute rows.
 *
 * <p>Reads the network's reference once per call, so one call never mixes two versions of the
 * weights. Takes no lock and, once the virtual machine has compiled it (see {@link
 * FloatNetwork#warmUp()}), allocates nothing. One thread at a time.
 */
public abstract class FloatPredictor implements Predictor {
  private final FloatWeights weights;
  private final int chunk;
  private final String name;
  private final int inputSize;
  private final int outputSize;

  /**
   * Makes a predictor.
   *
   * @param weights the network's weights
   * @param chunk the most rows that {@link #forward} is given at once, at least 1
   */
  protected FloatPredictor(FloatWeights weights, int chunk) {
    Architecture architecture = weights.architecture();
    this.weights = weights;
    this.chunk = chunk;
    this.name = architecture.name();
    this.inputSize = architecture.inputSize();
    this.outputSize = architecture.outputSize();
  }

  @Override
  public final int inputSize() {
    return this.inputSize;
  }

  @Override
  public final int outputSize() {
    return this.outputSize;
  }

  /**
   * Predicts one row.
   *
   * @param input one row of inputs, of exactly {@link #inputSize} values
   * @param output receives one row of outputs, of exactly {@link #outputSize} values; another array
   *     than the input
   * @throws IllegalArgumentException if an array has another length
   */
  public final void predict(float[] input, float[] output) {
    this.check(input, "input", 1, this.inputSize);
    this.check(output, "output", 1, this.outputSize);
    this.forward(this.weights.values(), input, 0, 1, output, 0);
  }

  /**
   * Predicts any number of rows.
   *
   * @param inputs the rows of inputs, row-major and tightly packed, exactly as many values
   * @param rows how many rows, 0 or more
   * @param outputs receives the rows of outputs, exactly as many values; another array than the
   *     inputs
   * @throws IllegalArgumentException if there are fewer than 0 rows or an array has another length
   */
  public final void predict(float[] inputs, int rows, float[] outputs) {
    Sizes.rows(rows);
    this.check(inputs, "inputs", rows, this.inputSize);
    this.check(outputs, "outputs", rows, this.outputSize);
    this.predictChunks(inputs, 0, rows, outputs, 0);
  }

  /**
   * Predicts any number of rows inside larger arrays.
   *
   * @param inputs holds the rows of inputs, row-major and tightly packed
   * @param inputsAt where the first row starts
   * @param rows how many rows, 0 or more
   * @param outputs receives the rows of outputs; another array than the inputs
   * @param outputsAt where the first row is to start
   * @throws IllegalArgumentException if there are fewer than 0 rows
   * @throws IndexOutOfBoundsException if the rows do not fit in an array
   */
  public final void predict(
      float[] inputs, int inputsAt, int rows, float[] outputs, int outputsAt) {
    Sizes.rows(rows);
    Sizes.inside(this.name, "inputs", inputs.length, inputsAt, rows, this.inputSize);
    Sizes.inside(this.name, "outputs", outputs.length, outputsAt, rows, this.outputSize);
    this.predictChunks(inputs, inputsAt, rows, outputs, outputsAt);
  }

  /** Compares here, so that a start need not load the class that complains. */
  private void check(float[] array, String what, int rows, int width) {
    if (array.length != (long) rows * width) {
      Sizes.exactly(this.name, what, array.length, rows, width);
    }
  }

  private void predictChunks(
      float[] inputs, int inputsAt, int rows, float[] outputs, int outputsAt) {
    float[] version = this.weights.values();
    for (int row = 0; row < rows; row += this.chunk) {
      this.forward(
          version,
          inputs,
          inputsAt + row * this.inputSize,
          Math.min(this.chunk, rows - row),
          outputs,
          outputsAt + row * this.outputSize);
    }
  }

  /**
   * Computes some rows; written by the generated class.
   *
   * @param weights one version of all parameters, not to be changed
   * @param inputs holds the rows of inputs, tightly packed
   * @param inputsAt where the first row starts
   * @param rows how many, from 1 to the chunk
   * @param outputs receives the rows of outputs, tightly packed, outputs in the order declared
   * @param outputsAt where the first row starts
   */
  protected abstract void forward(
      float[] weights, float[] inputs, int inputsAt, int rows, float[] outputs, int outputsAt);
}
