package dev.backstitch.processor.oracle;

import java.util.Arrays;

/**
 * Figures of a 3-4-3 network with softmax and cross-entropy, from 60-digit arithmetic; parameters
 * and gradients as W1[out][in], b1, W2[out][in], b2.
 */
final class Perceptron {
  private final double loss;
  private final double[] starts;
  private final double[] gradients;

  private Perceptron(double loss, double[] starts, double[] gradients) {
    this.loss = loss;
    this.starts = starts;
    this.gradients = gradients;
  }

  /** Reads the figures for one activation. */
  static Perceptron read(String activation) {
    Figures figures = new Figures("perceptrons.properties");
    return new Perceptron(
        figures.number(activation + ".loss"),
        figures.numbers("parameters"),
        figures.numbers(activation + ".gradient"));
  }

  /** The loss of both rows, their mean. */
  double loss() {
    return this.loss;
  }

  /** What a parameter starts as, weights as [in][out]. */
  double[] start(String parameter) {
    return part(this.starts, parameter);
  }

  /** The gradient by a parameter, weights as [in][out]. */
  double[] gradient(String parameter) {
    return part(this.gradients, parameter);
  }

  private static double[] part(double[] all, String parameter) {
    return switch (parameter) {
      case "hiddenWeights" -> turned(Arrays.copyOfRange(all, 0, 12), 4, 3);
      case "hiddenBias" -> Arrays.copyOfRange(all, 12, 16);
      case "outWeights" -> turned(Arrays.copyOfRange(all, 16, 28), 3, 4);
      case "outBias" -> Arrays.copyOfRange(all, 28, 31);
      default -> throw new IllegalArgumentException(parameter);
    };
  }

  private static double[] turned(double[] matrix, int rows, int columns) {
    double[] turned = new double[matrix.length];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        turned[j * rows + i] = matrix[i * columns + j];
      }
    }
    return turned;
  }
}
