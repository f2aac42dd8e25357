package dev.backstitch.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.core.Linear;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.List;

/** A perceptron as operations of PyTorch on native arrays, without DJL's blocks around them. */
final class PyTorchNetwork implements AutoCloseable {
  static final String ENGINE = "PyTorch";

  private final Perceptron network;
  private final NDManager manager;
  private final NDArray inputs;
  private final List<NDArray> parameters = new ArrayList<>();

  PyTorchNetwork(Task task, Data data) {
    this.network = task.network();
    this.manager = NDManager.newBaseManager(ENGINE);
    this.inputs = this.manager.create(data.inputs(), new Shape(task.rows(), this.network.inputs()));
    for (int layer = 0; layer < this.network.layers(); layer++) {
      Shape shape = new Shape(this.network.units(layer), this.network.inputs(layer));
      this.parameters.add(this.manager.create(data.parameters().get(2 * layer), shape));
      this.parameters.add(this.manager.create(data.parameters().get(2 * layer + 1)));
    }
  }

  NDManager manager() {
    return this.manager;
  }

  NDArray inputs() {
    return this.inputs;
  }

  List<NDArray> parameters() {
    return this.parameters;
  }

  /** What the last layer sums up; intermediate arrays belong to the manager of the inputs. */
  NDArray sums() {
    NDArray values = this.inputs;
    for (int layer = 0; layer < this.network.layers(); layer++) {
      NDList sums =
          Linear.linear(values, this.parameters.get(2 * layer), this.parameters.get(2 * layer + 1));
      values = sums.singletonOrThrow();
      if (layer < this.network.layers() - 1) {
        values = activate(this.network.hidden(), values);
      }
    }
    return values;
  }

  NDArray activateOutputs(NDArray sums) {
    return activate(this.network.output(), sums);
  }

  private static NDArray activate(
      dev.backstitch.benchmarks.work.Activation activation, NDArray values) {
    return switch (activation) {
      case SIGMOID -> Activation.sigmoid(values);
      case RELU -> Activation.relu(values);
      case SOFTMAX -> values.softmax(1);
    };
  }

  @Override
  public void close() {
    this.manager.close();
  }
}
