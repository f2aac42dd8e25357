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
    assertEquals(new Times(5_000, 700, ends[303], 10), times);
  }

  @Test
  void searchesOnlyFirstCallsForWorst() {
    long[] ends = new long[Times.SEARCHED + 10_000];
    for (int i = 1; i < ends.length; i++) {
      ends[i] = ends[i - 1] + (i == Times.SEARCHED + 1 ? 9_000 : i == Times.SEARCHED ? 50 : 10);
    }
    assertEquals(50, Times.of(ends, ends.length).worst());
  }
}
