package dev.backstitch.benchmarks.peer;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import dev.backstitch.benchmarks.work.Session;

/** Predicts with PyTorch, without recording anything for gradients; outputs stay where they are. */
final class PyTorchPrediction implements Session {
  private final PyTorchNetwork network;
  private float[] outputs = {};
  private boolean wanted = true;

  PyTorchPrediction(PyTorchNetwork network) {
    this.network = network;
  }

  @Override
  public void run() {
    JniUtils.setGradMode(false);
    try (NDManager call = this.network.manager().newSubManager()) {
      NDArray inputs = this.network.inputs();
      inputs.attach(call);
      NDArray values = this.network.activateOutputs(this.network.sums());
      if (this.wanted) {
        this.outputs = values.toFloatArray();
        this.wanted = false;
      }
      inputs.attach(this.network.manager());
    }
  }

  @Override
  public float[] result() {
    return this.outputs;
  }

  @Override
  public void close() {
    this.network.close();
  }
}
