package dev.backstitch.benchmarks.plain;

import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Engine;
import dev.backstitch.benchmarks.work.Session;
import dev.backstitch.benchmarks.work.Task;

/** Plain loops in Java. */
public final class PlainLoopsEngine implements Engine {
  /** Without state. */
  public PlainLoopsEngine() {}

  @Override
  public String name() {
    return "plain loops";
  }

  @Override
  public boolean offers(Task task) {
    return true;
  }

  @Override
  public Session open(Task task, Data data, double learningRate) {
    return new PlainSession(task, data, (float) learningRate);
  }
}
