package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Activation;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Loss;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import java.util.Arrays;
import smile.model.mlp.ActivationFunction;
import smile.model.mlp.Cost;
import smile.model.mlp.HiddenLayer;
import smile.model.mlp.InputLayer;
import smile.model.mlp.Layer;
import smile.model.mlp.MultilayerPerceptron;
import smile.model.mlp.OutputFunction;
import smile.model.mlp.OutputLayer;
import smile.tensor.Vector;
import smile.util.function.TimeFunction;

/** Does what Smile's classifier does in {@code predict} and {@code update}, for any loss. */
final class SmileNetwork extends MultilayerPerceptron implements Session {
  private static final long serialVersionUID = 1;

  private final transient Task task;
  private final transient Vector[] inputs;
  private final transient Vector[] observed;
  private final transient float[] outputs;

  SmileNetwork(Task task, Data data, double learningRate) {
    super(layers(task.network()));
    Perceptron network = task.network();
    this.task = task;
    this.inputs = rows(data.inputs(), network.inputs());
    this.observed = rows(data.observed(), network.outputs());
    this.outputs = new float[data.observed().length];
    this.setLearningRate(TimeFunction.constant(learningRate));
    for (int layer = 0; layer < network.layers(); layer++) {
      set(
          this.dense(layer),
          data.parameters().get(2 * layer),
          data.parameters().get(2 * layer + 1));
    }
  }

  private static Layer[] layers(Perceptron network) {
    Layer[] layers = new Layer[network.layers() + 1];
    layers[0] = new InputLayer(network.inputs());
    ActivationFunction hidden =
        network.hidden() == Activation.RELU
            ? ActivationFunction.rectifier()
            : ActivationFunction.sigmoid();
    int last = network.layers() - 1;
    for (int layer = 0; layer < last; layer++) {
      layers[layer + 1] = new HiddenLayer(network.units(layer), network.inputs(layer), 0, hidden);
    }
    boolean softmax = network.output() == Activation.SOFTMAX;
    boolean squared = network.loss() == Loss.HALF_SQUARED_ERROR;
    layers[last + 1] =
        new OutputLayer(
            network.outputs(),
            network.inputs(last),
            softmax ? OutputFunction.SOFTMAX : OutputFunction.SIGMOID,
            squared ? Cost.MEAN_SQUARED_ERROR : Cost.LIKELIHOOD);
    return layers;
  }

  private static Vector[] rows(float[] values, int size) {
    Vector[] rows = new Vector[values.length / size];
    for (int row = 0; row < rows.length; row++) {
      rows[row] = Vector.column(Arrays.copyOfRange(values, row * size, (row + 1) * size));
    }
    return rows;
  }

  private Layer dense(int layer) {
    return layer == this.task.network().layers() - 1 ? this.output : this.net[layer + 1];
  }

  private static void set(Layer layer, float[] weights, float[] biases) {
    for (int unit = 0; unit < layer.getOutputSize(); unit++) {
      layer.bias().set(unit, biases[unit]);
      for (int input = 0; input < layer.getInputSize(); input++) {
        layer.weight().set(unit, input, weights[unit * layer.getInputSize() + input]);
      }
    }
  }

  @Override
  public void run() {
    if (this.task.work().trains()) {
      this.step();
    } else {
      this.predict();
    }
  }

  private void predict() {
    int size = this.task.network().outputs();
    for (int row = 0; row < this.inputs.length; row++) {
      this.propagate(this.inputs[row], false);
      Vector values = this.output.output();
      for (int i = 0; i < size; i++) {
        this.outputs[row * size + i] = (float) values.get(i);
      }
    }
  }

  private void step() {
    boolean single = this.inputs.length == 1;
    for (int row = 0; row < this.inputs.length; row++) {
      this.propagate(this.inputs[row], true);
      Vector.copy(this.observed[row], 0, this.target.get(), 0, this.observed[row].size());
      this.backpropagate(single);
    }
    if (!single) {
      this.update(this.inputs.length);
    }
    this.t++;
  }

  @Override
  public float[] result() {
    if (!this.task.work().trains()) {
      return this.outputs;
    }
    FloatList all = new FloatList();
    for (int index = 0; index < this.task.network().layers(); index++) {
      Layer layer = this.dense(index);
      for (int unit = 0; unit < layer.getOutputSize(); unit++) {
        for (int input = 0; input < layer.getInputSize(); input++) {
          all.add((float) layer.weight().get(unit, input));
        }
      }
      for (int unit = 0; unit < layer.getOutputSize(); unit++) {
        all.add((float) layer.bias().get(unit));
      }
    }
    return all.toArray();
  }

  @Override
  public void close() {
    super.close();
  }
}
