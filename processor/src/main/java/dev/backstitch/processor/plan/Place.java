package dev.backstitch.processor.plan;

import java.util.List;

/**
 * Where the elements of a value lie.
 *
 * @param arena the array
 * @param constant the name of its offset in the array; empty for inputs
 * @param start the offset; in {@link Arena#VALUES} for one row
 * @param lead how many elements behind the offset the first one lies, for each row
 * @param rowStride how many elements apart the rows of a batch lie; 0 for what rows share
 * @param strides how many elements apart the neighbours along each index of the shape lie
 * @param timeStride how many elements apart the instants of a scan lie, inside of it; else 0
 */
public record Place(
    Arena arena,
    String constant,
    int start,
    int lead,
    int rowStride,
    List<Integer> strides,
    int timeStride) {
  public Place {
    strides = List.copyOf(strides);
  }

  /** The same place of an array that is laid out alike. */
  Place in(Arena other) {
    return new Place(
        other, this.constant, this.start, this.lead, this.rowStride, this.strides, this.timeStride);
  }

  /** One instant of a series, inside the loop over time. */
  Place instant(int slotsBehind) {
    int slot = this.strides.getFirst();
    return new Place(
        this.arena,
        this.constant,
        this.start,
        this.lead + slotsBehind * slot,
        this.rowStride,
        this.strides.subList(1, this.strides.size()),
        slot);
  }

  /** The same series, so many instants later. */
  Place later(int slots) {
    int slot = this.strides.getFirst();
    return new Place(
        this.arena,
        this.constant,
        this.start,
        this.lead + slots * slot,
        this.rowStride,
        this.strides,
        this.timeStride);
  }
}
