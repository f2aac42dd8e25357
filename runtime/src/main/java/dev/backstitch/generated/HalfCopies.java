package dev.backstitch.generated;

import java.util.List;

/**
 * Copies of large matrices in half the bytes: one for the newest version of the weights, shared by
 * the predictors that read it.
 *
 * <p>Takes no lock: when weights change, two predictors may both make a copy, and one is kept.
 */
public final class HalfCopies {
  private final List<HalfMatrix> matrices;
  private final int length;
  private volatile HalfVersion newest = HalfVersion.NONE;

  /**
   * Will make copies.
   *
   * @param architecture whose matrices
   */
  public HalfCopies(Architecture architecture) {
    this.matrices = architecture.halves();
    this.length =
        this.matrices.stream().mapToInt(each -> each.at() + each.length()).max().orElse(0);
  }

  /**
   * How many weights are copied.
   *
   * @return the sizes of all matrices together
   */
  public long weights() {
    return this.matrices.stream().mapToLong(each -> each.parameter().size()).sum();
  }

  /**
   * The copy for a version, made anew where neither the caller nor another predictor has it.
   *
   * @param weights one version of all weights
   * @param known the copy that the caller used last
   * @return the copy of that version, {@code known} if it is that
   */
  public HalfVersion of(float[] weights, HalfVersion known) {
    if (known.isOf(weights)) {
      return known;
    }
    HalfVersion shared = this.newest;
    return shared.isOf(weights) ? shared : this.copy(weights);
  }

  private HalfVersion copy(float[] weights) {
    int[] halves = new int[this.length];
    this.matrices.forEach(matrix -> matrix.copy(weights, halves));
    HalfVersion version = new HalfVersion(weights, halves);
    this.newest = version;
    return version;
  }
}
