package dev.backstitch.benchmarks.latency;

import dev.backstitch.benchmarks.measure.Settling;
import java.util.Locale;
import org.HdrHistogram.Histogram;

/** The times of many calls, one by one. */
final class Latency {
  private static final int DIGITS = 3;

  private Latency() {}

  /** Calls until the code is compiled, then by the clock. */
  static Histogram ofCalls(Runnable call, int calls) {
    new Settling(Settling.QUIET).run(call);
    return timesOf(call, calls);
  }

  static Histogram timesOf(Runnable call, int calls) {
    Histogram times = new Histogram(DIGITS);
    for (int i = 0; i < calls; i++) {
      long start = System.nanoTime();
      call.run();
      times.recordValue(System.nanoTime() - start);
    }
    return times;
  }

  /**
   * What the machine itself does to calls of that length: each is arithmetic in registers. A thread
   * that looks at the clock until so much time is over would not notice what interrupts it midway.
   */
  static Histogram ofArithmetic(long nanoseconds, int calls) {
    long clock = timesOf(() -> {}, calls).getValueAtPercentile(50);
    return ofCalls(Arithmetic.taking(nanoseconds - clock), calls);
  }

  /** A line of the table. */
  static String row(String task, String who, Histogram times) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %,d | %,d | %,d | %,d |%n",
        task,
        who,
        times.getValueAtPercentile(50),
        times.getValueAtPercentile(99),
        times.getValueAtPercentile(99.9),
        times.getMaxValue());
  }
}
