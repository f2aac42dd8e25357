package dev.backstitch.processor.graph;

import java.util.List;

/** What a parameter starts as, its fans already worked out. */
public sealed interface Initial {
  /** All zero. */
  record Zeros() implements Initial {}

  /** All the same. */
  record Constant(double value) implements Initial {}

  /** Given, in logical order. */
  record Values(List<Double> values) implements Initial {}

  /** Uniform between two bounds. */
  record Uniform(double low, double high) implements Initial {}

  /** Gaussian. */
  record Normal(double mean, double standardDeviation) implements Initial {}

  /** Gaussian, drawn again beyond two standard deviations. */
  record TruncatedNormal(double mean, double standardDeviation) implements Initial {}

  /** Orthonormal rows or columns, scaled. */
  record Orthogonal(double gain) implements Initial {}
}
