package dev.backstitch.benchmarks.work;

/** A task made ready by an engine: all data are in place, only {@link #run} is timed. */
public interface Session extends AutoCloseable {
  /** Does the task once: predicts its rows, or makes one step with them. */
  void run();

  /**
   * What came of it.
   *
   * @return for a prediction the outputs of the last call, row by row; for steps all parameters as
   *     they are now, in the order of {@link Data#parameters}, one after the other
   */
  float[] result();

  /** Gives back what the engine holds outside the heap. */
  @Override
  default void close() {}
}
