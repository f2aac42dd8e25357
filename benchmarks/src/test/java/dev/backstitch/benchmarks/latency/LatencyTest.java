package dev.backstitch.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyTest {
  @Test
  void timesEveryCall() {
    AtomicInteger calls = new AtomicInteger();
    Histogram times = Latency.timesOf(calls::incrementAndGet, 1000);
    assertEquals(1000, times.getTotalCount());
    assertEquals(1000, calls.get());
  }

  /** Of the times 1 to 1000 ns, 500 is in the middle and 990 at 99 %. */
  @Test
  void writesPercentiles() {
    Histogram times = new Histogram(5);
    for (int nanoseconds = 1; nanoseconds <= 1000; nanoseconds++) {
      times.recordValue(nanoseconds);
    }
    assertEquals(
        "| B one row | who | 500 | 990 | 999 | 1,000 |%n".formatted(),
        Latency.row("B one row", "who", times));
  }
}
