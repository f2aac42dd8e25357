package dev.backstitch.benchmarks.peer;

import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;
import dev.backstitch.benchmarks.work.Work;

/**
 * Encog, pure Java in double, row by row. Its steps are right only where all layers have the same
 * activation, for it takes the slope of a layer from the activation of the next; so it offers those
 * of A alone.
 */
public final class EncogEngine implements Engine {
  /** Found by the service loader. */
  public EncogEngine() {}

  @Override
  public String name() {
    return "Encog";
  }

  @Override
  public boolean offers(Task task) {
    boolean alike = task.network().hidden() == task.network().output();
    return task.work() == Work.PREDICT || (task.work() == Work.SGD && alike);
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    return new EncogSession(task, data, learningRate);
  }
}
