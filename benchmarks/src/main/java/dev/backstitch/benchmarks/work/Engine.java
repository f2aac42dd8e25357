package dev.backstitch.benchmarks.work;

import org.jspecify.annotations.Nullable;

/** A library that computes networks, on one thread. */
public interface Engine {
  /**
   * What the table calls it.
   *
   * @return the library's name and version
   */
  String name();

  /**
   * Whether it has what a task needs.
   *
   * @param task the task
   * @return true if {@link #open} will not refuse it
   */
  boolean offers(Task task);

  /**
   * Why it cannot run on this machine, if it cannot.
   *
   * @return a sentence, or null if it runs
   */
  default @Nullable String obstacle() {
    return null;
  }

  /**
   * By how much of itself an output may differ from that of plain loops.
   *
   * @return 1e-4, and 1e-6 is allowed on top of it
   */
  default double outputTolerance() {
    return 1e-4;
  }

  /**
   * Makes a task ready.
   *
   * @param task what {@link Session#run} is to do
   * @param data what to do it with
   * @param learningRate the rate of steps
   * @return a session for one thread
   */
  Session open(Task task, Data data, double learningRate);
}
