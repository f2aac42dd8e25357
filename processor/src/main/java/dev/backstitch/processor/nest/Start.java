package dev.backstitch.processor.nest;

/** What the sums of a matrix product start from. */
public enum Start {
  /** Nothing. */
  ZERO,
  /** The element of its column in a row of biases. */
  BIAS,
  /** What the result holds, if the caller says so, else nothing. */
  RESULT
}
