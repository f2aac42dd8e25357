package dev.backstitch.samples.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * A table in the text form of the FANN library: numbers of rows, inputs and outputs in the first
 * line, then for each row a line of inputs and a line of outputs.
 */
final class FannFile {
  private final double[][] inputs;
  private final double[][] outputs;

  private FannFile(double[][] inputs, double[][] outputs) {
    this.inputs = inputs;
    this.outputs = outputs;
  }

  /**
   * Reads a file whole.
   *
   * @throws IllegalArgumentException if lines or numbers are missing or too many
   */
  static FannFile read(Path file) throws IOException {
    List<double[]> lines =
        Files.readAllLines(file).stream()
            .filter(line -> !line.isBlank())
            .map(FannFile::numbers)
            .toList();
    int rows = (int) lines.getFirst()[0];
    requireAsMany("lines", lines.size() - 1, 2 * rows);
    double[][] inputs = new double[rows][];
    double[][] outputs = new double[rows][];
    for (int row = 0; row < rows; row++) {
      inputs[row] = lines.get(1 + 2 * row);
      outputs[row] = lines.get(2 + 2 * row);
      requireAsMany("inputs", inputs[row].length, (int) lines.getFirst()[1]);
      requireAsMany("outputs", outputs[row].length, (int) lines.getFirst()[2]);
    }
    return new FannFile(inputs, outputs);
  }

  /** An array for each row. */
  double[][] inputs() {
    return this.inputs;
  }

  /** An array for each row. */
  double[][] outputs() {
    return this.outputs;
  }

  private static double[] numbers(String line) {
    return Arrays.stream(line.strip().split(" +", -1)).mapToDouble(Double::parseDouble).toArray();
  }

  private static void requireAsMany(String what, int found, int announced) {
    if (found != announced) {
      throw new IllegalArgumentException(
          "There are %d %s, but the first line announces %d. Give as many as announced."
              .formatted(found, what, announced));
    }
  }
}
