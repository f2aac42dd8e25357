package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Activation;
import dev.backstitch.benchmarks.work.Loss;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Task;
import java.util.ArrayList;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** A perceptron as operations of a graph. Weights are inputs by units. */
final class TensorFlowNetwork {
  private final Ops operations;
  private final Perceptron network;
  private final int rows;
  private final Placeholder<TFloat32> inputs;
  private final Placeholder<TFloat32> observed;
  private final List<Variable<TFloat32>> parameters = new ArrayList<>();
  private final Operand<TFloat32> sums;

  TensorFlowNetwork(Ops operations, Task task) {
    this.operations = operations;
    this.network = task.network();
    this.rows = task.rows();
    this.inputs = this.placeholder(this.network.inputs());
    this.observed = this.placeholder(this.network.outputs());
    this.sums = this.forward();
  }

  private Placeholder<TFloat32> placeholder(int size) {
    Shape shape = Shape.of(this.rows, size);
    return this.operations.placeholder(TFloat32.class, Placeholder.shape(shape));
  }

  private Operand<TFloat32> forward() {
    Operand<TFloat32> values = this.inputs;
    for (int layer = 0; layer < this.network.layers(); layer++) {
      int units = this.network.units(layer);
      Variable<TFloat32> weights = this.variable(Shape.of(this.network.inputs(layer), units));
      Variable<TFloat32> biases = this.variable(Shape.of(units));
      this.parameters.add(weights);
      this.parameters.add(biases);
      values = this.operations.nn.biasAdd(this.operations.linalg.matMul(values, weights), biases);
      if (layer < this.network.layers() - 1) {
        values = this.activate(this.network.hidden(), values);
      }
    }
    return values;
  }

  Variable<TFloat32> variable(Shape shape) {
    return this.operations.variable(shape, TFloat32.class);
  }

  private Operand<TFloat32> activate(Activation activation, Operand<TFloat32> values) {
    return switch (activation) {
      case SIGMOID -> this.operations.math.sigmoid(values);
      case RELU -> this.operations.nn.relu(values);
      case SOFTMAX -> this.operations.nn.softmax(values);
    };
  }

  Ops operations() {
    return this.operations;
  }

  Placeholder<TFloat32> inputs() {
    return this.inputs;
  }

  Placeholder<TFloat32> observed() {
    return this.observed;
  }

  List<Variable<TFloat32>> parameters() {
    return this.parameters;
  }

  Operand<TFloat32> outputs() {
    return this.activate(this.network.output(), this.sums);
  }

  Operand<TFloat32> loss() {
    if (this.network.loss() == Loss.HALF_SQUARED_ERROR) {
      return this.operations.nn.l2Loss(this.operations.math.sub(this.outputs(), this.observed));
    }
    Operand<TFloat32> losses =
        this.network.loss() == Loss.CROSS_ENTROPY
            ? this.operations.nn.softmaxCrossEntropyWithLogits(this.sums, this.observed).loss()
            : this.operations.math.add(this.linearPart(), this.logarithmicPart());
    return this.operations.math.mul(
        this.operations.sum(losses, this.axes(losses)), this.operations.constant(1f / this.rows));
  }

  private Operand<TInt32> axes(Operand<TFloat32> losses) {
    int[] axes = new int[losses.shape().numDimensions()];
    for (int axis = 0; axis < axes.length; axis++) {
      axes[axis] = axis;
    }
    return this.operations.constant(axes);
  }

  /** {@code max(x, 0) - x * observed}. */
  private Operand<TFloat32> linearPart() {
    return this.operations.math.sub(
        this.operations.nn.relu(this.sums), this.operations.math.mul(this.sums, this.observed));
  }

  /** {@code log(1 + exp(-|x|))}. */
  private Operand<TFloat32> logarithmicPart() {
    Operand<TFloat32> distance = this.operations.math.abs(this.sums);
    return this.operations.math.log1p(this.operations.math.exp(this.operations.math.neg(distance)));
  }
}
