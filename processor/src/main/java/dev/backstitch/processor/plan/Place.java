package dev.backstitch.processor.plan;

import java.util.List;

/**
 * Where the elements of a value lie.
 *
 * @param arena the array
 * @param constant the name of its offset in the array; empty for inputs
 * @param start the offset; in {@link Arena#VALUES} for one row
 * @param rowStride how many elements apart the rows of a batch lie; 0 for what rows share
 * @param strides how many elements apart the neighbours along each index of the shape lie
 * @param instant where along time, inside a scan
 */
public record Place(
    Arena arena,
    String constant,
    int start,
    int rowStride,
    List<Integer> strides,
    Instant instant) {
  public Place {
    strides = List.copyOf(strides);
  }

  /**
   * Where along time an element lies.
   *
   * @param stride how many elements apart the instants lie; 0 outside of time
   * @param shift how many instants later than the loop's
   */
  public record Instant(int stride, int shift) {
    /** Outside of time. */
    public static final Instant NONE = new Instant(0, 0);
  }

  Place at(Instant otherInstant, List<Integer> otherStrides) {
    return new Place(
        this.arena, this.constant, this.start, this.rowStride, otherStrides, otherInstant);
  }
}
