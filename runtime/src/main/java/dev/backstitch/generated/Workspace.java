package dev.backstitch.generated;

/**
 * The scratch that a generated class makes, in elements of the network's precision, and with which
 * loops it computes.
 *
 * @param chunk how many rows a predictor computes at once
 * @param predicting what a row takes in a predictor
 * @param training what a row takes in a learner
 * @param shared what a learner takes once
 * @param vectors whether loops of vectors were generated beside those of scalars
 */
public record Workspace(int chunk, int predicting, int training, int shared, boolean vectors) {
  /** Of a network written by hand, which says nothing of its scratch. */
  public static final Workspace NONE = new Workspace(0, 0, 0, 0, false);
}
