package dev.backstitch.processor.plan;

import java.util.List;

/**
 * What a predictor does otherwise that reads large matrices in half the bytes.
 *
 * @param matrices the ones with a copy
 * @param routines the methods that read them, in place of those of the same names
 */
public record Halves(List<Copy> matrices, List<Routine> routines) {
  /** Where no matrix is large enough. */
  public static final Halves NONE = new Halves(List.of(), List.of());

  public Halves {
    matrices = List.copyOf(matrices);
    routines = List.copyOf(routines);
  }

  /**
   * The copy of a matrix.
   *
   * @param weights where the matrix itself lies
   * @param offset where the copy starts
   * @param panel how many places a row of a panel takes
   */
  public record Copy(Place weights, Offset offset, int panel) {}

  /** Whether nothing is read in half the bytes. */
  public boolean isEmpty() {
    return this.matrices.isEmpty();
  }
}
