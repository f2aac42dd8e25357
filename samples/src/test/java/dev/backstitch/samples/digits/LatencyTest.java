package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LatencyTest {
  @Test
  void showsPercentilesInMicroseconds() {
    Histogram nanoseconds = new Histogram(3);
    nanoseconds.recordValueWithCount(1_000, 500);
    nanoseconds.recordValueWithCount(1_500, 490);
    nanoseconds.recordValueWithCount(1_700, 9);
    nanoseconds.recordValueWithCount(2_000, 1);
    assertEquals(
        "One prediction: p50 1.00 us, p99 1.50 us, p99.9 1.70 us, max 2.00 us (1,000 calls)"
            + System.lineSeparator()
            + "Allocated: 0.5 bytes per prediction",
        new Latency(nanoseconds, 0.5).text());
  }

  @Test
  void measuresEachCall() {
    Latency latency = Latency.measure(DigitsNetwork.create(1), new Handwriting(1).write(3));
    assertEquals(200_000, latency.nanoseconds().getTotalCount());
    assertTrue(latency.nanoseconds().getMinValue() > 0);
  }
}
