package dev.backstitch.generated;

/**
 * One of the slices into which threads cut what they compute together: neighbours along an index,
 * in whole groups of 16, so that no two threads write into the same 64 bytes.
 *
 * @param number of the slice, from 0
 * @param slices how many there are, at least 1
 */
public record Slice(int number, int slices) {
  /** All there is. */
  public static final Slice WHOLE = new Slice(0, 1);

  private static final int GROUP = 16;

  /**
   * Where the slice begins.
   *
   * @param extent how many there are along the index
   * @return from 0 to the extent
   */
  public int from(int extent) {
    return edge(extent, this.number);
  }

  /**
   * How many are in the slice.
   *
   * @param extent how many there are along the index
   * @return 0 or more; all slices together have them all
   */
  public int size(int extent) {
    return edge(extent, this.number + 1) - edge(extent, this.number);
  }

  /**
   * Whether what cannot be cut belongs to this slice.
   *
   * @return true for one of the slices
   */
  public boolean isFirst() {
    return this.number == 0;
  }

  private int edge(int extent, int before) {
    if (before == 0 || before == this.slices) {
      return before == 0 ? 0 : extent;
    }
    long groups = Math.ceilDiv(extent, GROUP);
    return (int) Math.min(extent, groups * before / this.slices * GROUP);
  }
}
