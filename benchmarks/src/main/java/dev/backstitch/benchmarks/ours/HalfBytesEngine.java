package dev.backstitch.benchmarks.ours;

import dev.backstitch.Examples;
import dev.backstitch.FloatNetwork;
import dev.backstitch.HalfWeights;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;

/** This library with large matrices in half the bytes: single rows of networks that have some. */
public final class HalfBytesEngine implements Engine {
  /** Fewer than in C, the smallest network with large matrices. */
  private static final long LEAST_WEIGHTS = 16_000;

  /** A weight is off by 0.2 % at most, an output by some part of that. */
  private static final double TOLERANCE = 5e-3;

  /** For the list of engines. */
  public HalfBytesEngine() {}

  @Override
  public String name() {
    return BackstitchEngine.NAME + ", bfloat16";
  }

  @Override
  public boolean offers(Task task) {
    return !task.work().trains() && task.rows() == 1 && task.network().weights() >= LEAST_WEIGHTS;
  }

  @Override
  public double outputTolerance() {
    return TOLERANCE;
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    FloatNetwork network = BackstitchEngine.network(task, data);
    float[] outputs = new float[task.rows() * task.network().outputs()];
    Examples examples = Examples.of(data.inputs(), outputs, task.rows());
    HalfWeights half = HalfWeights.of(network, examples);
    return new Prediction(half.predictor(), data.inputs(), task.rows());
  }
}
