package dev.backstitch.benchmarks.work;

import java.util.Arrays;

/** One dense layer in double, by plain loops. Weights lie input by input, so that C2 vectorises. */
final class DenseReference {
  private static final double BETA1 = 0.9;
  private static final double BETA2 = 0.999;
  private static final double EPSILON = 1e-8;

  private final int inputSize;
  private final int units;
  private final Activation activation;
  private final double[] weights;
  private final double[] gradient;
  private final double[] mean;
  private final double[] meanSquare;
  private double[] inputs = {};
  private double[] outputs = {};
  private int steps;

  DenseReference(int inputSize, int units, Activation activation, float[] weights, float[] biases) {
    this.inputSize = inputSize;
    this.units = units;
    this.activation = activation;
    this.weights = new double[(inputSize + 1) * units];
    this.gradient = new double[this.weights.length];
    this.mean = new double[this.weights.length];
    this.meanSquare = new double[this.weights.length];
    for (int unit = 0; unit < units; unit++) {
      for (int input = 0; input < inputSize; input++) {
        this.weights[input * units + unit] = weights[unit * inputSize + input];
      }
      this.weights[inputSize * units + unit] = biases[unit];
    }
  }

  /** The outputs of some rows; they and the inputs are kept for the way back. */
  double[] forward(double[] rowsOfInputs, int rows) {
    this.inputs = rowsOfInputs;
    this.outputs = new double[rows * this.units];
    for (int row = 0; row < rows; row++) {
      int out = row * this.units;
      System.arraycopy(this.weights, this.inputSize * this.units, this.outputs, out, this.units);
      for (int input = 0; input < this.inputSize; input++) {
        double value = this.inputs[row * this.inputSize + input];
        addMultiple(value, this.weights, input * this.units, this.outputs, out, this.units);
      }
      this.activate(out);
    }
    return this.outputs;
  }

  private static void addMultiple(
      double factor, double[] from, int fromAt, double[] to, int toAt, int size) {
    for (int i = 0; i < size; i++) {
      to[toAt + i] += factor * from[fromAt + i];
    }
  }

  private void activate(int at) {
    double total = 0;
    for (int i = at; i < at + this.units; i++) {
      double sum = this.outputs[i];
      this.outputs[i] =
          switch (this.activation) {
            case SIGMOID -> 1 / (1 + Math.exp(-sum));
            case RELU -> Math.max(sum, 0);
            case SOFTMAX -> Math.exp(sum);
          };
      total += this.outputs[i];
    }
    for (int i = at; this.activation == Activation.SOFTMAX && i < at + this.units; i++) {
      this.outputs[i] /= total;
    }
  }

  /** Multiplies gradients of the outputs by the slope of the activation. */
  void slope(double[] gradients) {
    for (int i = 0; i < gradients.length; i++) {
      double value = this.outputs[i];
      gradients[i] *=
          switch (this.activation) {
            case SIGMOID -> value * (1 - value);
            case RELU -> value > 0 ? 1 : 0;
            case SOFTMAX -> throw new IllegalStateException("A softmax is last.");
          };
    }
  }

  /** From the gradients of the sums to those of the weights, and of the inputs. */
  double[] backward(double[] sumGradients, int rows) {
    double[] below = new double[rows * this.inputSize];
    Arrays.fill(this.gradient, 0);
    for (int row = 0; row < rows; row++) {
      int out = row * this.units;
      for (int input = 0; input < this.inputSize; input++) {
        int at = row * this.inputSize + input;
        below[at] = dot(this.weights, input * this.units, sumGradients, out, this.units);
        addMultiple(
            this.inputs[at], sumGradients, out, this.gradient, input * this.units, this.units);
      }
      addMultiple(1, sumGradients, out, this.gradient, this.inputSize * this.units, this.units);
    }
    return below;
  }

  private static double dot(double[] left, int leftAt, double[] right, int rightAt, int size) {
    double sum = 0;
    for (int i = 0; i < size; i++) {
      sum += left[leftAt + i] * right[rightAt + i];
    }
    return sum;
  }

  /** Changes the weights by the gradient. */
  void update(Work work, double learningRate) {
    this.steps++;
    double first = 1 - Math.pow(BETA1, this.steps);
    double second = 1 - Math.pow(BETA2, this.steps);
    for (int i = 0; i < this.weights.length; i++) {
      double slope = this.gradient[i];
      if (work == Work.ADAM) {
        this.mean[i] = BETA1 * this.mean[i] + (1 - BETA1) * slope;
        this.meanSquare[i] = BETA2 * this.meanSquare[i] + (1 - BETA2) * slope * slope;
        slope = this.mean[i] / first / (Math.sqrt(this.meanSquare[i] / second) + EPSILON);
      }
      this.weights[i] -= learningRate * slope;
    }
  }

  /** The weights, unit by unit, then the biases. */
  double[] parameters() {
    double[] all = new double[this.weights.length];
    for (int unit = 0; unit < this.units; unit++) {
      for (int input = 0; input < this.inputSize; input++) {
        all[unit * this.inputSize + input] = this.weights[input * this.units + unit];
      }
    }
    int biases = this.inputSize * this.units;
    System.arraycopy(this.weights, biases, all, biases, this.units);
    return all;
  }
}
