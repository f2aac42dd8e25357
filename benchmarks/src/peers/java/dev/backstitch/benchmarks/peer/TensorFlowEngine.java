package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;

/** TensorFlow in graph mode, with its raw operations of optimizers. */
public final class TensorFlowEngine implements Engine {
  /** Found by the service loader. */
  public TensorFlowEngine() {}

  @Override
  public String name() {
    return "TensorFlow";
  }

  @Override
  public boolean offers(Task task) {
    return true;
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    return new TensorFlowSession(task, data, learningRate);
  }
}
