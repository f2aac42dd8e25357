package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

/** When the time of a warm-up is over. */
final class FloatWarmingTest {
  private static final long MOST = Duration.ofDays(365).toNanos();

  private static long left(Duration limit) {
    return FloatWarming.deadline(limit) - System.nanoTime();
  }

  @Test
  void countsFromNowOn() {
    long left = left(Duration.ofHours(1));
    assertTrue(left > 0 && left <= Duration.ofHours(1).toNanos());
    assertTrue(left(Duration.ZERO) <= 0);
    assertTrue(left(Duration.ofSeconds(Long.MIN_VALUE)) <= 0);
  }

  @Test
  void waitsAYearAtMost() {
    for (Duration limit :
        new Duration[] {Duration.ofNanos(Long.MAX_VALUE), ChronoUnit.FOREVER.getDuration()}) {
      assertTrue(left(limit) > 0 && left(limit) <= MOST);
    }
  }
}
