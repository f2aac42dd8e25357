package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.Result;
import org.tensorflow.Tensor;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.ndarray.buffer.DataBuffers;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Variable;
import org.tensorflow.proto.ConfigProto;
import org.tensorflow.types.TFloat32;

/** A task on TensorFlow: rows are fed from tensors that are made once. */
final class TensorFlowSession implements Session {
  private final Perceptron network;
  private final boolean trains;
  private final Graph graph = new Graph();
  private final TensorFlowNetwork operations;
  private final Operand<TFloat32> outputs;
  private final TensorFlowUpdate update;
  private final org.tensorflow.Session session;
  private final TFloat32 inputs;
  private final TFloat32 observed;
  private @Nullable Result last;

  TensorFlowSession(Task task, Data data, double learningRate) {
    this.network = task.network();
    this.trains = task.work().trains();
    this.inputs = tensor(data.inputs(), Shape.of(task.rows(), this.network.inputs()));
    this.observed = tensor(data.observed(), Shape.of(task.rows(), this.network.outputs()));
    this.operations = new TensorFlowNetwork(Ops.create(this.graph), task);
    this.outputs = this.operations.outputs();
    this.update = new TensorFlowUpdate(this.operations, task.work(), (float) learningRate);
    this.session = this.start(data.parameters());
  }

  private static TFloat32 tensor(float[] values, Shape shape) {
    return TFloat32.tensorOf(shape, DataBuffers.of(values));
  }

  /** Feeds first values through placeholders, so that no graph holds them. */
  private org.tensorflow.Session start(List<float[]> values) {
    Ops ops = this.operations.operations();
    List<Variable<TFloat32>> parameters = this.operations.parameters();
    List<Placeholder<TFloat32>> first =
        parameters.stream().map(parameter -> ops.placeholder(TFloat32.class)).toList();
    ConfigProto oneThread =
        ConfigProto.newBuilder()
            .setIntraOpParallelismThreads(1)
            .setInterOpParallelismThreads(1)
            .build();
    List<? extends Op> assignments =
        IntStream.range(0, parameters.size())
            .mapToObj(i -> ops.assign(parameters.get(i), first.get(i)))
            .toList();
    org.tensorflow.Session started = new org.tensorflow.Session(this.graph, oneThread);
    for (int i = 0; i < assignments.size(); i++) {
      Shape shape = parameters.get(i).shape();
      try (TFloat32 tensor = tensor(this.turned(i, values.get(i), false), shape);
          Result done =
              started.runner().feed(first.get(i), tensor).addTarget(assignments.get(i)).run()) {
        assert done.size() == 0;
      }
    }
    for (Op operation : this.update.starts()) {
      started.run(operation);
    }
    return started;
  }

  /** Weights the other way round: from units by inputs, or back; biases as they are. */
  private float[] turned(int parameter, float[] values, boolean back) {
    int layer = parameter / 2;
    if (parameter % 2 == 1) {
      return values;
    }
    int inputSize = this.network.inputs(layer);
    int units = this.network.units(layer);
    float[] turned = new float[values.length];
    for (int unit = 0; unit < units; unit++) {
      for (int input = 0; input < inputSize; input++) {
        int ours = unit * inputSize + input;
        int theirs = input * units + unit;
        turned[back ? ours : theirs] = values[back ? theirs : ours];
      }
    }
    return turned;
  }

  @Override
  public void run() {
    org.tensorflow.Session.Runner runner =
        this.session.runner().feed(this.operations.inputs(), this.inputs);
    if (this.trains) {
      runner.feed(this.operations.observed(), this.observed);
      this.update.steps().forEach(runner::addTarget);
    } else {
      runner.fetch(this.outputs);
    }
    this.forget();
    this.last = runner.run();
  }

  private void forget() {
    if (this.last != null) {
      this.last.close();
    }
  }

  @Override
  public float[] result() {
    if (!this.trains) {
      return this.last == null ? new float[0] : floats(this.last.get(0));
    }
    List<Variable<TFloat32>> parameters = this.operations.parameters();
    FloatList all = new FloatList();
    for (int i = 0; i < parameters.size(); i++) {
      try (Result fetched = this.session.runner().fetch(parameters.get(i)).run()) {
        for (float value : this.turned(i, floats(fetched.get(0)), true)) {
          all.add(value);
        }
      }
    }
    return all.toArray();
  }

  private static float[] floats(Tensor tensor) {
    float[] values = new float[Math.toIntExact(tensor.shape().size())];
    ((TFloat32) tensor).copyTo(DataBuffers.of(FloatBuffer.wrap(values)));
    return values;
  }

  @Override
  public void close() {
    this.forget();
    this.inputs.close();
    this.observed.close();
    this.session.close();
    this.graph.close();
  }
}
