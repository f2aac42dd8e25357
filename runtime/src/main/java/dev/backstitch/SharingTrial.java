package dev.backstitch;

import java.util.Arrays;

/**
 * Finds out whether steps of a training are faster on several threads than on one, again and again
 * while it trains: how long data take from one processor to another differs by machine, by pair of
 * processors and by minute. No result depends on it.
 *
 * <p>A trial takes {@value #STEPS} steps alone, as many shared, and both once more; then steps go
 * on in the faster way until the next trial, each time twice as long. See {@code
 * docs/decisions/threads.md}.
 */
final class SharingTrial {
  /** How many steps are taken in one way before the other has its turn. */
  static final int STEPS = 6;

  /** How many of them are not counted: the caches hold what the other way left there. */
  private static final int UNCOUNTED = 2;

  private static final int TURNS = 4;
  private static final int LENGTH = TURNS * STEPS;
  private static final int COUNTED = TURNS / 2 * (STEPS - UNCOUNTED);

  /** Steps between trials: few while the compiler is at work, then so many that trials are free. */
  private static final int FIRST_PAUSE = 64;

  private static final int LONGEST_PAUSE = 4_096;

  /** What sharing has to reach, in parts of the time alone: it takes a processor from others. */
  private static final double WORTHWHILE = 0.95;

  private final long[] alone = new long[COUNTED];
  private final long[] shared = new long[COUNTED];
  private int step;
  private int pause = FIRST_PAUSE;
  private boolean faster;

  /** Whether threads share the next step. */
  boolean shares() {
    return this.step < LENGTH ? this.step / STEPS % 2 == 1 : this.faster;
  }

  /** Takes how long the step took that was asked for, in nanoseconds. */
  void took(long nanoseconds) {
    if (this.step < LENGTH) {
      this.note(nanoseconds);
    }
    this.step++;
    if (this.step == LENGTH) {
      this.faster = median(this.shared) < WORTHWHILE * median(this.alone);
    } else if (this.step == LENGTH + this.pause) {
      this.step = 0;
      this.pause = Math.min(LONGEST_PAUSE, 2 * this.pause);
    }
  }

  private void note(long nanoseconds) {
    int counted = this.step % STEPS - UNCOUNTED;
    if (counted >= 0) {
      long[] times = this.shares() ? this.shared : this.alone;
      times[this.step / (2 * STEPS) * (STEPS - UNCOUNTED) + counted] = nanoseconds;
    }
  }

  private static double median(long[] times) {
    Arrays.sort(times);
    return (times[COUNTED / 2 - 1] + times[COUNTED / 2]) / 2.0;
  }
}
