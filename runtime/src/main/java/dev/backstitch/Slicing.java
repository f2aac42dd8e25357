package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.generated.Slice;
import java.util.ArrayList;
import java.util.List;

/**
 * The slices in which a step computes gradients and moves weights: so small that a slice of the
 * largest matrix is still in the second cache when the weights follow it.
 *
 * <p>What is not a matrix is moved at last, all of it.
 */
final class Slicing {
  /** A quarter of a second cache; see {@code docs/decisions/sliced-steps.md}. */
  private static final long BYTES = 1 << 18;

  private final List<ParameterLayout> matrices = new ArrayList<>();
  private final List<ParameterLayout> others = new ArrayList<>();
  private final Slice[] slices;

  /**
   * Cuts.
   *
   * @param architecture whose parameters are cut
   * @param elementBytes how long a number is
   * @param threads a number that the number of slices is a multiple of
   */
  Slicing(Architecture architecture, int elementBytes, int threads) {
    long longest = 0;
    for (LayerDescription layer : architecture.layers()) {
      for (ParameterLayout layout : layer.parameters()) {
        (layout.isWeight() ? this.matrices : this.others).add(layout);
        longest = Math.max(longest, (long) layout.length() * elementBytes);
      }
    }
    int count = Math.toIntExact(Math.ceilDiv(Math.ceilDiv(longest, BYTES), threads) * threads);
    this.slices = new Slice[Math.max(1, count)];
    for (int i = 0; i < this.slices.length; i++) {
      this.slices[i] = new Slice(i, this.slices.length);
    }
  }

  /** How many slices there are; with one there is nothing to win. */
  int count() {
    return this.slices.length;
  }

  Slice slice(int number) {
    return this.slices[number];
  }

  List<ParameterLayout> matrices() {
    return this.matrices;
  }

  /** What is in no slice. */
  List<ParameterLayout> others() {
    return this.others;
  }

  /** Where a slice of a matrix starts; that after the last one starts where the matrix ends. */
  int start(ParameterLayout matrix, int number) {
    if (number == this.slices.length) {
      return matrix.offset() + matrix.length();
    }
    return matrix.offset() + this.slices[number].from(matrix.rows()) * matrix.rowStride();
  }
}
