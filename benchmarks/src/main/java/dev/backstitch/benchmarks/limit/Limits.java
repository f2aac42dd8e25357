package dev.backstitch.benchmarks.limit;

import java.util.HashMap;
import java.util.Map;

/**
 * What was measured of the machine.
 *
 * @param multiplyAddsPerNanosecond the peak of one core
 * @param nanosecondsToRead for numbers of bytes, the time to read so many once
 */
public record Limits(double multiplyAddsPerNanosecond, Map<Long, Double> nanosecondsToRead) {
  /** Keeps the times as they are. */
  public Limits {
    nanosecondsToRead = Map.copyOf(nanosecondsToRead);
  }

  /**
   * The least time in which work can be done: its arithmetic, or reading its weights once, whatever
   * takes longer.
   *
   * @param multiplyAdds how many
   * @param bytes the size of the weights, one of those measured
   * @return nanoseconds
   * @throws IllegalArgumentException if that size was not measured
   */
  public double nanoseconds(long multiplyAdds, long bytes) {
    Double reading = this.nanosecondsToRead.get(bytes);
    if (reading == null) {
      throw new IllegalArgumentException(
          "Reading %d bytes was not measured, only %s. Give one of them."
              .formatted(bytes, this.nanosecondsToRead.keySet()));
    }
    return Math.max(multiplyAdds / this.multiplyAddsPerNanosecond, reading);
  }

  /**
   * The better of two measurements, each by itself: others may have used the machine meanwhile.
   *
   * @param other of the same sizes
   * @return the higher peak, and the lesser times
   */
  public Limits best(Limits other) {
    Map<Long, Double> reading = new HashMap<>(this.nanosecondsToRead);
    other.nanosecondsToRead.forEach((bytes, time) -> reading.merge(bytes, time, Math::min));
    return new Limits(
        Math.max(this.multiplyAddsPerNanosecond, other.multiplyAddsPerNanosecond), reading);
  }
}
