package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Work;
import org.jspecify.annotations.Nullable;
import smile.tensor.DenseMatrix;
import smile.tensor.ScalarType;
import smile.tensor.Vector;

/** Smile's multilayer perceptron, row by row; it calls the OpenBLAS of the system. */
public final class SmileEngine implements Engine {
  /** Found by the service loader. */
  public SmileEngine() {}

  @Override
  public String name() {
    return "Smile";
  }

  @Override
  public boolean offers(Task task) {
    return task.work() != Work.ADAM;
  }

  @Override
  public @Nullable String obstacle() {
    try {
      DenseMatrix.eye(ScalarType.Float32, 2).mv(Vector.ones(ScalarType.Float32, 2));
      return null;
    } catch (LinkageError | RuntimeException e) {
      return "it finds no OpenBLAS. Install it with the names that linkers look for, libopenblas.so and"
          + " liblapack.so: on Debian and Ubuntu the package libopenblas-dev.";
    }
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    return new SmileNetwork(task, data, learningRate);
  }
}
