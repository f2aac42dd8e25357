package dev.backstitch.processor.plan;

import java.util.List;

/**
 * What a predictor does otherwise that reads copies of large matrices.
 *
 * @param matrices the ones with a copy
 * @param routines the methods that read them, in place of those of the same names
 */
public record Copies(List<Copy> matrices, List<Routine> routines) {
  /** Where no matrix is large enough. */
  public static final Copies NONE = new Copies(List.of(), List.of());

  public Copies {
    matrices = List.copyOf(matrices);
    routines = List.copyOf(routines);
  }

  /**
   * The copy of a matrix.
   *
   * @param weights where the matrix itself lies
   * @param offset where the copy starts
   * @param length how many places it takes
   * @param panel how many places a row of a panel takes
   */
  public record Copy(Place weights, Offset offset, int length, int panel) {}

  /** Whether nothing is read from a copy. */
  public boolean isEmpty() {
    return this.matrices.isEmpty();
  }
}
