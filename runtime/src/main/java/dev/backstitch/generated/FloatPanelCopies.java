package dev.backstitch.generated;

import java.util.List;

/**
 * Copies of large matrices in panels: one for the newest version of the weights, shared by the
 * predictors of a network.
 *
 * <p>A version is copied once a predictor reads it for the second time, since a copy takes about as
 * long as a few rows do. Takes no lock: two predictors may both make one, and one is kept.
 */
public final class FloatPanelCopies {
  /** The width of vectors with which several rows are predicted faster from copies. */
  private static final int BITS = 256;

  private final List<PanelMatrix> matrices;
  private final int length;
  private volatile FloatPanels newest = FloatPanels.NONE;

  /**
   * Will make copies.
   *
   * @param architecture whose matrices
   */
  public FloatPanelCopies(Architecture architecture) {
    this.matrices = architecture.panels();
    this.length =
        this.matrices.stream().mapToInt(each -> each.at() + each.length()).max().orElse(0);
  }

  /**
   * Whether copies are worth their memory with the vectors of this machine.
   *
   * @return the same answer at every call
   */
  public boolean pay() {
    return Simd.bits() == BITS;
  }

  /**
   * What is known of a version, with a copy if the caller has read it before.
   *
   * @param weights one version of all weights
   * @param known what the caller got last
   * @return of that version, {@code known} if it is that and has a copy
   */
  public FloatPanels of(float[] weights, FloatPanels known) {
    if (known.isOf(weights) && known.areCopied()) {
      return known;
    }
    FloatPanels shared = this.newest;
    if (shared.isOf(weights)) {
      return shared;
    }
    return known.isOf(weights) ? this.copy(weights) : new FloatPanels(weights);
  }

  private FloatPanels copy(float[] weights) {
    float[] panels = new float[this.length];
    this.matrices.forEach(matrix -> copy(matrix, weights, panels));
    FloatPanels version = new FloatPanels(weights, panels);
    this.newest = version;
    return version;
  }

  private static void copy(PanelMatrix matrix, float[] weights, float[] panels) {
    int depth = matrix.depth();
    int columns = matrix.columns();
    int panel = matrix.panel();
    int next = matrix.at();
    for (int column = 0; column < columns; column += panel) {
      int from = matrix.parameter().offset() + column;
      int width = Math.min(panel, columns - column);
      for (int k = 0; k < depth; k++) {
        System.arraycopy(weights, from + k * matrix.stride(), panels, next, width);
        next += panel;
      }
    }
  }
}
