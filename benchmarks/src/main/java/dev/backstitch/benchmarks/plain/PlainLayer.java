package dev.backstitch.benchmarks.plain;

import dev.backstitch.benchmarks.work.Activation;
import java.util.Arrays;

/** A dense layer by plain loops; weights lie unit by unit. */
final class PlainLayer {
  private final Activation activation;
  private final float[] weights;
  private final float[] biases;
  private final float[] outputs;
  private final float[] gradients;
  private final PlainSlopes weightSlopes;
  private final PlainSlopes biasSlopes;

  PlainLayer(Activation activation, float[] weights, float[] biases) {
    this.activation = activation;
    this.weights = weights;
    this.biases = biases;
    this.outputs = new float[biases.length];
    this.gradients = new float[biases.length];
    this.weightSlopes = new PlainSlopes(weights.length);
    this.biasSlopes = new PlainSlopes(biases.length);
  }

  float[] weights() {
    return this.weights;
  }

  float[] biases() {
    return this.biases;
  }

  float[] outputs() {
    return this.outputs;
  }

  /** The derivatives of the loss by the sums of this layer. */
  float[] gradients() {
    return this.gradients;
  }

  void forward(float[] inputs, int at) {
    int size = this.weights.length / this.biases.length;
    for (int unit = 0; unit < this.outputs.length; unit++) {
      float sum = this.biases[unit];
      for (int input = 0; input < size; input++) {
        sum += this.weights[unit * size + input] * inputs[at + input];
      }
      this.outputs[unit] = this.activate(sum);
    }
    if (this.activation == Activation.SOFTMAX) {
      this.normalise();
    }
  }

  private float activate(float sum) {
    return switch (this.activation) {
      case SIGMOID -> 1 / (1 + (float) Math.exp(-sum));
      case RELU -> Math.max(sum, 0);
      case SOFTMAX -> sum;
    };
  }

  private void normalise() {
    float largest = Float.NEGATIVE_INFINITY;
    for (float output : this.outputs) {
      largest = Math.max(largest, output);
    }
    float total = 0;
    for (int i = 0; i < this.outputs.length; i++) {
      this.outputs[i] = (float) Math.exp(this.outputs[i] - largest);
      total += this.outputs[i];
    }
    for (int i = 0; i < this.outputs.length; i++) {
      this.outputs[i] /= total;
    }
  }

  /** Adds to the gradients of weights and biases. */
  void backward(float[] inputs, int at) {
    int size = this.weights.length / this.biases.length;
    float[] slopes = this.weightSlopes.slopes();
    for (int unit = 0; unit < this.gradients.length; unit++) {
      float gradient = this.gradients[unit];
      this.biasSlopes.slopes()[unit] += gradient;
      for (int input = 0; input < size; input++) {
        slopes[unit * size + input] += gradient * inputs[at + input];
      }
    }
  }

  /** Computes the gradients of the layer below. */
  void backwardInto(PlainLayer below) {
    int size = below.gradients.length;
    Arrays.fill(below.gradients, 0);
    for (int unit = 0; unit < this.gradients.length; unit++) {
      for (int input = 0; input < size; input++) {
        below.gradients[input] += this.gradients[unit] * this.weights[unit * size + input];
      }
    }
    for (int i = 0; i < size; i++) {
      float output = below.outputs[i];
      below.gradients[i] *=
          below.activation == Activation.RELU ? output > 0 ? 1 : 0 : output * (1 - output);
    }
  }

  void update(boolean adam, float learningRate, int steps) {
    this.weightSlopes.update(this.weights, adam, learningRate, steps);
    this.biasSlopes.update(this.biases, adam, learningRate, steps);
  }
}
