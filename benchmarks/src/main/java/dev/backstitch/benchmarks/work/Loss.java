package dev.backstitch.benchmarks.work;

/** What training makes small. */
public enum Loss {
  /** Half the sum of squared errors over outputs, for one row. */
  HALF_SQUARED_ERROR,
  /** The mean over rows of the binary cross-entropy of one sigmoid. */
  BINARY_CROSS_ENTROPY,
  /** The mean over rows of the cross-entropy of a softmax. */
  CROSS_ENTROPY
}
