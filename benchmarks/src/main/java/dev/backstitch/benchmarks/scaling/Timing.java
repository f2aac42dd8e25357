package dev.backstitch.benchmarks.scaling;

import dev.backstitch.benchmarks.measure.Settling;
import java.util.Arrays;

/**
 * The time of a call, the median of many rounds; coarser than JMH, and fast enough for two hundred
 * points.
 *
 * @param nanoseconds how long it is measured, once it is compiled
 */
record Timing(long nanoseconds) {
  private static final int ROUNDS = 21;

  /** Nanoseconds of one call. */
  double of(Runnable call) {
    new Settling(Settling.QUIET).run(call);
    long calls = 0;
    long start = System.nanoTime();
    while (System.nanoTime() - start < this.nanoseconds / ROUNDS) {
      call.run();
      calls++;
    }
    long callsOfRound = Math.max(1, calls);
    double[] rounds = new double[ROUNDS];
    for (int round = 0; round < ROUNDS; round++) {
      rounds[round] = round(call, callsOfRound);
    }
    Arrays.sort(rounds);
    return rounds[ROUNDS / 2];
  }

  private static double round(Runnable call, long calls) {
    long start = System.nanoTime();
    for (long i = 0; i < calls; i++) {
      call.run();
    }
    return (double) (System.nanoTime() - start) / calls;
  }
}
