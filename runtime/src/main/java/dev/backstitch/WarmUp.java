package dev.backstitch;

import java.util.Locale;

/**
 * How a warm-up of predictions went.
 *
 * @param calls how many single rows were predicted until it ended
 * @param nanosecondsBefore what the first of them took
 * @param nanosecondsAfter what one takes now, the least of some rounds of about a millisecond
 * @param bytesPerCall what one allocates now; -1 where the module {@code jdk.management} is missing
 * @param vectorBits how wide the vectors of predictions are from now on; 0 for scalar code
 * @param settled whether time and allocation no longer fell when it ended, and nothing is allocated
 */
public record WarmUp(
    long calls,
    long nanosecondsBefore,
    long nanosecondsAfter,
    long bytesPerCall,
    int vectorBits,
    boolean settled) {
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s after %,d calls: from %,d to %,d ns, %s, %s",
        this.settled ? "settled" : "not settled",
        this.calls,
        this.nanosecondsBefore,
        this.nanosecondsAfter,
        this.bytesPerCall < 0 ? "bytes unknown" : this.bytesPerCall + " bytes a call",
        this.vectorBits == 0 ? "scalar code" : this.vectorBits + "-bit vectors");
  }
}
