package dev.backstitch.benchmarks.peer;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import ai.onnxruntime.OrtSession.SessionOptions.OptLevel;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Perceptron;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Map;

/**
 * ONNX Runtime, predictions only: fixed shapes, direct buffers that are used again, and outputs
 * that are pinned to one.
 */
public final class OnnxRuntimeEngine implements Engine {
  /** Found by the service loader. */
  public OnnxRuntimeEngine() {}

  @Override
  public String name() {
    return "ONNX Runtime";
  }

  @Override
  public boolean offers(Task task) {
    return !task.work().trains();
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    try {
      return new Prediction(task, data);
    } catch (OrtException e) {
      throw new IllegalStateException(e);
    }
  }

  private static final class Prediction implements Session {
    private final OrtSession session;
    private final Map<String, OnnxTensor> inputs;
    private final Map<String, OnnxTensor> outputs;
    private final FloatBuffer results;

    Prediction(Task task, Data data) throws OrtException {
      Perceptron network = task.network();
      OrtEnvironment environment = OrtEnvironment.getEnvironment();
      SessionOptions options = new SessionOptions();
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      options.setOptimizationLevel(OptLevel.ALL_OPT);
      byte[] model = OnnxModel.of(network, task.rows(), data.parameters());
      this.session = environment.createSession(model, options);
      FloatBuffer given = direct(data.inputs().length).put(data.inputs()).rewind();
      this.results = direct(task.rows() * network.outputs());
      long[] inputShape = {task.rows(), network.inputs()};
      long[] outputShape = {task.rows(), network.outputs()};
      this.inputs =
          Map.of(OnnxModel.INPUT, OnnxTensor.createTensor(environment, given, inputShape));
      this.outputs =
          Map.of(OnnxModel.OUTPUT, OnnxTensor.createTensor(environment, this.results, outputShape));
    }

    private static FloatBuffer direct(int size) {
      return ByteBuffer.allocateDirect(size * Float.BYTES)
          .order(ByteOrder.nativeOrder())
          .asFloatBuffer();
    }

    @Override
    public void run() {
      try {
        this.session.run(this.inputs, this.outputs).close();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public float[] result() {
      float[] values = new float[this.results.capacity()];
      this.results.get(0, values);
      return values;
    }

    @Override
    public void close() {
      this.inputs.values().forEach(OnnxTensor::close);
      this.outputs.values().forEach(OnnxTensor::close);
      try {
        this.session.close();
      } catch (OrtException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
