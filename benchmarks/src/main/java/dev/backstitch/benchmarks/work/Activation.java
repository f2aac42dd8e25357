package dev.backstitch.benchmarks.work;

/** What a layer applies to its sums. */
public enum Activation {
  /** {@code 1 / (1 + exp(-x))}. */
  SIGMOID,
  /** {@code max(x, 0)}. */
  RELU,
  /** {@code exp(x[i]) / sum over k of exp(x[k])}. */
  SOFTMAX
}
