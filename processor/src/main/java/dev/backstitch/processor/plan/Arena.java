package dev.backstitch.processor.plan;

/** The arrays of a generated class, each holding many values one behind the other. */
public enum Arena {
  /** All parameters. */
  PARAMETERS,
  /** Their gradients, in the same layout. */
  GRADIENT,
  /** What every row of a batch has: an offset counts as often as there are rows. */
  VALUES,
  /** What a batch has once. */
  SHARED,
  /** Weights that a thread has turned, a panel of a large matrix at a time. */
  PANEL,
  /** The caller's inputs, tightly packed. */
  INPUTS,
  /** Those of the row before. */
  BEFORE,
  /** The learning rate alone. */
  RATE,
  /** Copies of large matrices in half the bytes. */
  HALVES,
  /** Copies of large matrices, one panel behind the other. */
  PANELS
}
