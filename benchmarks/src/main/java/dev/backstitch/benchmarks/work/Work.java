package dev.backstitch.benchmarks.work;

/** What is done to a network in one call. */
public enum Work {
  /** The outputs of some rows. */
  PREDICT,
  /** Forward, backward and an update by plain gradient descent. */
  SGD,
  /** Forward, backward and an update by Adam, betas 0.9 and 0.999, epsilon 1e-8. */
  ADAM;

  /**
   * Whether weights change.
   *
   * @return false for predictions
   */
  public boolean trains() {
    return this != PREDICT;
  }
}
