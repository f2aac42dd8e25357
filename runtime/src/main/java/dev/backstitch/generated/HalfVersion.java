package dev.backstitch.generated;

/** One version of a network's weights, with the copy of its large matrices in half the bytes. */
public final class HalfVersion {
  /** Of no weights. */
  public static final HalfVersion NONE = new HalfVersion(new float[0], new int[0]);

  private final float[] weights;
  private final int[] halves;

  HalfVersion(float[] weights, int[] halves) {
    this.weights = weights;
    this.halves = halves;
  }

  /** Whether it is of that very array: versions are never changed. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(float[] version) {
    return this.weights == version;
  }

  /**
   * The copy, for generated code.
   *
   * @return two weights in each place, as {@link HalfMatrix} says; must not be written to
   */
  public int[] halves() {
    return this.halves;
  }
}
