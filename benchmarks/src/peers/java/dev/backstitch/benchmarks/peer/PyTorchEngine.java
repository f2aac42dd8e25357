package dev.backstitch.benchmarks.peer;

import ai.djl.pytorch.jni.JniUtils;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;

/** PyTorch through the Deep Java Library. */
public final class PyTorchEngine implements Engine {
  /** Found by the service loader. */
  public PyTorchEngine() {}

  @Override
  public String name() {
    return "PyTorch (DJL)";
  }

  @Override
  public boolean offers(Task task) {
    return true;
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    ai.djl.engine.Engine.getEngine(PyTorchNetwork.ENGINE);
    JniUtils.setNumThreads(1);
    if (JniUtils.getNumInteropThreads() != 1) {
      JniUtils.setNumInteropThreads(1);
    }
    JniUtils.setGraphExecutorOptimize(false);
    PyTorchNetwork network = new PyTorchNetwork(task, data);
    return task.work().trains()
        ? new PyTorchTraining(network, task, data, learningRate)
        : new PyTorchPrediction(network);
  }
}
