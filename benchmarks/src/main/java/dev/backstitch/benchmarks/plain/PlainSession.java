package dev.backstitch.benchmarks.plain;

import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Loss;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Work;
import java.nio.FloatBuffer;

/** A perceptron by plain loops, one row after the other. */
final class PlainSession implements Session {
  private final Task task;
  private final PlainLayer[] layers;
  private final float[] inputs;
  private final float[] observed;
  private final float[] outputs;
  private final float learningRate;
  private int steps;

  PlainSession(Task task, Data data, float learningRate) {
    Perceptron network = task.network();
    this.task = task;
    this.inputs = data.inputs();
    this.observed = data.observed();
    this.outputs = new float[this.observed.length];
    this.learningRate = learningRate;
    this.layers = new PlainLayer[network.layers()];
    for (int layer = 0; layer < this.layers.length; layer++) {
      this.layers[layer] =
          new PlainLayer(
              network.activation(layer),
              data.parameters().get(2 * layer).clone(),
              data.parameters().get(2 * layer + 1).clone());
    }
  }

  @Override
  public void run() {
    for (int row = 0; row < this.task.rows(); row++) {
      this.forward(row);
      if (this.task.work().trains()) {
        this.backward(row);
      }
    }
    if (this.task.work().trains()) {
      this.steps++;
      for (PlainLayer layer : this.layers) {
        layer.update(this.task.work() == Work.ADAM, this.learningRate, this.steps);
      }
    }
  }

  private void forward(int row) {
    float[] values = this.inputs;
    int at = row * this.task.network().inputs();
    for (PlainLayer layer : this.layers) {
      layer.forward(values, at);
      values = layer.outputs();
      at = 0;
    }
    System.arraycopy(values, 0, this.outputs, row * values.length, values.length);
  }

  private void backward(int row) {
    PlainLayer last = this.layers[this.layers.length - 1];
    boolean squared = this.task.network().loss() == Loss.HALF_SQUARED_ERROR;
    float share = squared ? 1 : 1f / this.task.rows();
    int size = last.outputs().length;
    for (int i = 0; i < size; i++) {
      float output = last.outputs()[i];
      float error = (output - this.observed[row * size + i]) * share;
      last.gradients()[i] = squared ? error * output * (1 - output) : error;
    }
    for (int layer = this.layers.length - 1; layer > 0; layer--) {
      this.layers[layer].backward(this.layers[layer - 1].outputs(), 0);
      this.layers[layer].backwardInto(this.layers[layer - 1]);
    }
    this.layers[0].backward(this.inputs, row * this.task.network().inputs());
  }

  @Override
  public float[] result() {
    if (!this.task.work().trains()) {
      return this.outputs;
    }
    int size = 0;
    for (PlainLayer layer : this.layers) {
      size += layer.weights().length + layer.biases().length;
    }
    FloatBuffer all = FloatBuffer.allocate(size);
    for (PlainLayer layer : this.layers) {
      all.put(layer.weights()).put(layer.biases());
    }
    return all.array();
  }
}
