package dev.backstitch.benchmarks.threads;

import dev.backstitch.TrainingListener;
import dev.backstitch.TrainingRun;
import java.util.Arrays;

/** How long the steps of trainings took, each from the end of the one before. */
final class StepTimes implements TrainingListener {
  private static final int MOST = 1 << 20;

  private final double[] times = new double[MOST];
  private int count;
  private long last;
  private long end;

  /** Ends the next training after so many nanoseconds. */
  void begin(long nanoseconds) {
    this.end = System.nanoTime() + nanoseconds;
  }

  /** Leaves out what was timed so far. */
  void forget() {
    this.count = 0;
  }

  /** The median in nanoseconds, of a million steps at most. */
  double median() {
    if (this.count == 0) {
      throw new IllegalStateException("No step was timed. Give more milliseconds.");
    }
    double[] sorted = Arrays.copyOf(this.times, this.count);
    Arrays.sort(sorted);
    return sorted[this.count / 2];
  }

  /** The first step of an epoch is left out: weights are published before it. */
  @Override
  public void batchEnded(TrainingRun run) {
    long now = System.nanoTime();
    if (run.batch() > 1 && this.count < MOST) {
      this.times[this.count] = now - this.last;
      this.count++;
    }
    if (now > this.end) {
      run.stop();
    }
    this.last = System.nanoTime();
  }
}
