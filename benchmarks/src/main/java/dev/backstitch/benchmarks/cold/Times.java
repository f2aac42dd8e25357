package dev.backstitch.benchmarks.cold;

import java.util.Arrays;

/**
 * The times of one virtual machine, in nanoseconds.
 *
 * @param first from before the network's class is loaded to the end of the first prediction
 * @param worst the slowest of the next 100,000 predictions
 * @param slow how many of those took longer than a millisecond
 * @param settled from before the class is loaded until predictions are within 1.2 times the steady
 *     speed
 * @param steady the median prediction at the end
 */
record Times(long first, long worst, long slow, long settled, long steady) {
  /** How many predictions after the first one are searched for the slowest. */
  static final int SEARCHED = 100_000;

  private static final long MILLISECOND = 1_000_000;

  private static final int BLOCK = 101;

  /**
   * Reads the figures off the ends of predictions.
   *
   * @param ends when each prediction ended, after the class began to be loaded
   * @param calls how many there were, at least two blocks of 101
   */
  static Times of(long[] ends, int calls) {
    int blocks = (calls - 1) / BLOCK;
    long[] medians = new long[blocks];
    for (int i = 0; i < blocks; i++) {
      medians[i] = median(ends, 1 + i * BLOCK);
    }
    long[] last = Arrays.copyOfRange(medians, blocks / 2, blocks);
    Arrays.sort(last);
    long steady = last[last.length / 2];
    long worst = 0;
    long slow = 0;
    for (int i = 1; i < Math.min(calls, SEARCHED + 1); i++) {
      long time = ends[i] - ends[i - 1];
      worst = Math.max(worst, time);
      slow += time > MILLISECOND ? 1 : 0;
    }
    int block = 0;
    while (medians[block] > 1.2 * steady) {
      block++;
    }
    return new Times(ends[0], worst, slow, ends[block * BLOCK], steady);
  }

  private static long median(long[] ends, int from) {
    long[] times = new long[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      times[i] = ends[from + i] - ends[from + i - 1];
    }
    Arrays.sort(times);
    return times[BLOCK / 2];
  }
}
