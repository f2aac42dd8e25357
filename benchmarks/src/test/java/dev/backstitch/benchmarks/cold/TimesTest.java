package dev.backstitch.benchmarks.cold;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class TimesTest {
  /** The first call takes 5,000, then 300 calls take 100 each but one 700, the others 10. */
  @Test
  void readsFiguresOffEnds() {
    long[] ends = new long[10_000];
    ends[0] = 5_000;
    for (int i = 1; i < ends.length; i++) {
      ends[i] = ends[i - 1] + (i == 200 ? 700 : i <= 300 ? 100 : 10);
    }
    Times times = Times.of(ends, ends.length);
    assertEquals(new Times(5_000, 700, 0, ends[303], 10), times);
  }

  @Test
  void searchesOnlyFirstCallsForWorst() {
    long[] ends = new long[Times.SEARCHED + 10_000];
    for (int i = 1; i < ends.length; i++) {
      ends[i] = ends[i - 1] + (i == Times.SEARCHED + 1 ? 9_000 : i == Times.SEARCHED ? 50 : 10);
    }
    assertEquals(50, Times.of(ends, ends.length).worst());
  }

  /** The first call, two of the next 100,000 and the one after those take long. */
  @Test
  void countsFirstCallsAboveAMillisecond() {
    long[] ends = new long[Times.SEARCHED + 10_000];
    ends[0] = 2_000_000;
    for (int i = 1; i < ends.length; i++) {
      boolean slow = i == 7 || i == Times.SEARCHED || i == Times.SEARCHED + 1;
      ends[i] = ends[i - 1] + (slow ? 1_000_001 : i == 8 ? 1_000_000 : 10);
    }
    assertEquals(2, Times.of(ends, ends.length).slow());
  }
}
