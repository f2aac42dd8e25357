package dev.backstitch.processor.graph;

/** What a value is to the network, which decides who owns its array and how long it lives. */
public enum Role {
  /** Given by the caller for each row. */
  INPUT,
  /** The truth a loss compares with, given by the caller for each row. */
  OBSERVED,
  /** Learned, one for the whole network. */
  PARAMETER,
  /** Gathered over batches, not learned: running means and variances. */
  STATISTIC,
  /** Carried from step to step by a stream. */
  STATE,
  /** Computed by a step. */
  LOCAL
}
