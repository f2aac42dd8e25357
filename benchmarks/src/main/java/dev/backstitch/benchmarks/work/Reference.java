package dev.backstitch.benchmarks.work;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A network computed in double by plain loops: what every engine is compared with. */
final class Reference {
  private final Perceptron network;
  private final int rows;
  private final double learningRate;
  private final double[] observed;
  private final List<DenseReference> layers = new ArrayList<>();
  private final double[] inputs;

  Reference(Task task, Data data, double learningRate) {
    this.network = task.network();
    this.rows = task.rows();
    this.learningRate = learningRate;
    this.inputs = doubles(data.inputs());
    this.observed = doubles(data.observed());
    for (int layer = 0; layer < this.network.layers(); layer++) {
      this.layers.add(
          new DenseReference(
              this.network.inputs(layer),
              this.network.units(layer),
              this.network.activation(layer),
              data.parameters().get(2 * layer),
              data.parameters().get(2 * layer + 1)));
    }
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }

  /** The outputs of all rows. */
  double[] outputs() {
    double[] values = this.inputs;
    for (DenseReference layer : this.layers) {
      values = layer.forward(values, this.rows);
    }
    return values;
  }

  /** One step of gradient descent or of Adam. */
  void step(Work work) {
    double[] gradient = this.outputs().clone();
    for (int i = 0; i < gradient.length; i++) {
      double error = gradient[i] - this.observed[i];
      gradient[i] =
          this.network.loss() == Loss.HALF_SQUARED_ERROR
              ? error * gradient[i] * (1 - gradient[i])
              : error / this.rows;
    }
    for (int layer = this.layers.size() - 1; layer >= 0; layer--) {
      double[] below = this.layers.get(layer).backward(gradient, this.rows);
      if (layer > 0) {
        this.layers.get(layer - 1).slope(below);
      }
      gradient = below;
    }
    this.layers.forEach(layer -> layer.update(work, this.learningRate));
  }

  /** All parameters, in the order of {@link Data#parameters}, one after the other. */
  double[] parameters() {
    return this.layers.stream()
        .map(DenseReference::parameters)
        .flatMapToDouble(Arrays::stream)
        .toArray();
  }
}
