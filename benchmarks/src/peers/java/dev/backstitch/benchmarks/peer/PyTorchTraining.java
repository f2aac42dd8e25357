package dev.backstitch.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import ai.djl.training.optimizer.Optimizer;
import ai.djl.training.tracker.Tracker;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Work;

/** Steps with PyTorch's gradients and DJL's optimizers. */
final class PyTorchTraining implements Session {
  /**
   * DJL adds its epsilon before the correction of the bias: there, 1e-8 after it is this in the
   * second step, and nearly so in the first and the third, which are compared.
   */
  private static final float EPSILON = 4.5e-10f;

  private final PyTorchNetwork network;
  private final Task task;
  private final NDArray observed;
  private final Optimizer optimizer;

  PyTorchTraining(PyTorchNetwork network, Task task, Data data, double learningRate) {
    this.network = network;
    this.task = task;
    Shape shape = new Shape(task.rows(), task.network().outputs());
    this.observed = network.manager().create(data.observed(), shape);
    network.parameters().forEach(parameter -> parameter.setRequiresGradient(true));
    Tracker rate = Tracker.fixed((float) learningRate);
    this.optimizer =
        task.work() == Work.ADAM
            ? Optimizer.adam().optLearningRateTracker(rate).optEpsilon(EPSILON).build()
            : Optimizer.sgd().setLearningRateTracker(rate).build();
  }

  @Override
  public void run() {
    try (NDManager call = this.network.manager().newSubManager()) {
      NDArray inputs = this.network.inputs();
      inputs.attach(call);
      this.differentiate();
      inputs.attach(this.network.manager());
    }
    for (int i = 0; i < this.network.parameters().size(); i++) {
      NDArray parameter = this.network.parameters().get(i);
      try (NDArray gradient = parameter.getGradient()) {
        this.optimizer.update(String.valueOf(i), parameter, gradient);
      }
    }
  }

  private void differentiate() {
    try (GradientCollector collector =
        ai.djl.engine.Engine.getEngine(PyTorchNetwork.ENGINE).newGradientCollector()) {
      collector.backward(this.loss(this.network.sums()));
    }
  }

  private NDArray loss(NDArray sums) {
    float share = 1f / this.task.rows();
    return switch (this.task.network().loss()) {
      case HALF_SQUARED_ERROR -> {
        NDArray error = this.network.activateOutputs(sums).sub(this.observed);
        yield error.square().sum().mul(0.5f);
      }
      case CROSS_ENTROPY -> sums.logSoftmax(1).mul(this.observed).sum().mul(-share);
      case BINARY_CROSS_ENTROPY -> {
        NDArray linear = Activation.relu(sums).sub(sums.mul(this.observed));
        yield linear.add(Activation.softPlus(sums.abs().neg())).sum().mul(share);
      }
    };
  }

  @Override
  public float[] result() {
    FloatList all = new FloatList();
    for (NDArray parameter : this.network.parameters()) {
      for (float value : parameter.toFloatArray()) {
        all.add(value);
      }
    }
    return all.toArray();
  }

  @Override
  public void close() {
    this.network.close();
  }
}
