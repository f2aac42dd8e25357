package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Activation;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Loss;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import org.encog.engine.network.activation.ActivationFunction;
import org.encog.engine.network.activation.ActivationReLU;
import org.encog.engine.network.activation.ActivationSigmoid;
import org.encog.engine.network.activation.ActivationSoftMax;
import org.encog.ml.data.basic.BasicMLDataSet;
import org.encog.neural.error.CrossEntropyErrorFunction;
import org.encog.neural.error.LinearErrorFunction;
import org.encog.neural.networks.BasicNetwork;
import org.encog.neural.networks.layers.BasicLayer;
import org.encog.neural.networks.training.propagation.back.Backpropagation;
import org.jspecify.annotations.Nullable;

/** A task on Encog. */
final class EncogSession implements Session {
  private final Perceptron perceptron;
  private final BasicNetwork network = new BasicNetwork();
  private final double[][] inputs;
  private final double[][] outputs;
  private final @Nullable Backpropagation training;

  EncogSession(Task task, Data data, double learningRate) {
    this.perceptron = task.network();
    this.inputs = rows(data.inputs(), this.perceptron.inputs());
    this.outputs = new double[task.rows()][this.perceptron.outputs()];
    this.build();
    this.set(data);
    this.training = task.work().trains() ? this.training(data, learningRate) : null;
  }

  private static double[][] rows(float[] values, int size) {
    double[][] rows = new double[values.length / size][size];
    for (int i = 0; i < values.length; i++) {
      rows[i / size][i % size] = values[i];
    }
    return rows;
  }

  private void build() {
    this.network.addLayer(new BasicLayer(null, true, this.perceptron.inputs()));
    int last = this.perceptron.layers() - 1;
    for (int layer = 0; layer <= last; layer++) {
      ActivationFunction activation = activation(this.perceptron.activation(layer));
      this.network.addLayer(new BasicLayer(activation, layer < last, this.perceptron.units(layer)));
    }
    this.network.getStructure().finalizeStructure();
    this.network.reset();
  }

  private static ActivationFunction activation(Activation activation) {
    return switch (activation) {
      case SIGMOID -> new ActivationSigmoid();
      case RELU -> new ActivationReLU();
      case SOFTMAX -> new ActivationSoftMax();
    };
  }

  private void set(Data data) {
    for (int layer = 0; layer < this.perceptron.layers(); layer++) {
      float[] weights = data.parameters().get(2 * layer);
      float[] biases = data.parameters().get(2 * layer + 1);
      int size = this.perceptron.inputs(layer);
      for (int unit = 0; unit < this.perceptron.units(layer); unit++) {
        for (int input = 0; input < size; input++) {
          this.network.setWeight(layer, input, unit, weights[unit * size + input]);
        }
        this.network.setWeight(layer, size, unit, biases[unit]);
      }
    }
  }

  /** The gradient is a sum over rows there, a mean here. */
  private Backpropagation training(Data data, double learningRate) {
    BasicMLDataSet rows =
        new BasicMLDataSet(this.inputs, rows(data.observed(), this.perceptron.outputs()));
    boolean mean = this.perceptron.loss() != Loss.HALF_SQUARED_ERROR;
    double rate = mean ? learningRate / this.inputs.length : learningRate;
    Backpropagation backpropagation = new Backpropagation(this.network, rows, rate, 0);
    backpropagation.setThreadCount(1);
    backpropagation.fixFlatSpot(false);
    backpropagation.setErrorFunction(
        mean ? new CrossEntropyErrorFunction() : new LinearErrorFunction());
    return backpropagation;
  }

  @Override
  public void run() {
    if (this.training != null) {
      this.training.iteration();
      return;
    }
    for (int row = 0; row < this.inputs.length; row++) {
      this.network.compute(this.inputs[row], this.outputs[row]);
    }
  }

  @Override
  public float[] result() {
    FloatList all = new FloatList();
    if (this.training == null) {
      for (double[] row : this.outputs) {
        for (double value : row) {
          all.add((float) value);
        }
      }
      return all.toArray();
    }
    for (int layer = 0; layer < this.perceptron.layers(); layer++) {
      int size = this.perceptron.inputs(layer);
      for (int unit = 0; unit < this.perceptron.units(layer); unit++) {
        for (int input = 0; input < size; input++) {
          all.add((float) this.network.getWeight(layer, input, unit));
        }
      }
      for (int unit = 0; unit < this.perceptron.units(layer); unit++) {
        all.add((float) this.network.getWeight(layer, size, unit));
      }
    }
    return all.toArray();
  }
}
