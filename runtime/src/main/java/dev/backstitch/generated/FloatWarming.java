package dev.backstitch.generated;

import dev.backstitch.FloatPredictor;
import dev.backstitch.WarmUp;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Runs a predictor on rows of its own, in rounds of a millisecond or less, until neither time nor
 * allocation falls any more.
 *
 * <p>In the background it rests most of the time: the caller, a compiler and this thread are more
 * than two processors have room for, and what runs before it is compiled makes garbage only.
 */
final class FloatWarming {
  /** Enters tiles of 8 and of 4 rows, and single rows. */
  private static final int BATCH = 13;

  private static final long ROUND = 1_000_000;

  /** In the background: whom it displaces waits no longer. */
  private static final long SHORT_ROUND = 250_000;

  /** In the background, batches come every so many rounds: each takes as long as many of them. */
  private static final int ROUNDS_OF_A_BATCH = 4;

  /** How many times as long as it works it rests in the background; 1 and 8 were worse. */
  private static final int REST = 3;

  /** Nanoseconds; a call of a large network may take seconds at first. */
  private static final long LONGEST_REST = 20_000_000;

  /** Rounds that must not be better than as many before them. */
  private static final int WINDOW = 12;

  /** C2 compiles what was called some 5,000 times, and may be busy. */
  private static final long LEAST_CALLS = 15_000;

  /** Large networks need not come that far: their time is in loops, which are compiled sooner. */
  private static final long LONG_ENOUGH = 1_000_000_000;

  /** Nobody waits longer, and nanoseconds have room for it. */
  private static final Duration LONGEST = Duration.ofDays(365);

  private final FloatPredictor predictor;
  private final boolean resting;
  private final float[] inputs;
  private final float[] outputs;
  private final float[] input;
  private final float[] output;
  private long calls;
  private long worked;
  private long first;
  private double least = Double.POSITIVE_INFINITY;
  private double leastBefore = Double.POSITIVE_INFINITY;
  private long bytes;
  private int quiet;
  private boolean settled;

  FloatWarming(FloatPredictor predictor, boolean resting) {
    this.predictor = predictor;
    this.resting = resting;
    this.inputs = new float[BATCH * predictor.inputSize()];
    this.outputs = new float[BATCH * predictor.outputSize()];
    this.input = new float[predictor.inputSize()];
    this.output = new float[predictor.outputSize()];
    SplitMix64 random = new SplitMix64(0);
    for (int i = 0; i < this.inputs.length; i++) {
      this.inputs[i] = FloatNumbers.of(2 * random.uniform() - 1);
    }
    System.arraycopy(this.inputs, 0, this.input, 0, this.input.length);
  }

  /** When a limit from now on is over, by the clock that counts nanoseconds from anywhere. */
  static long deadline(Duration limit) {
    Duration counted = limit.compareTo(LONGEST) < 0 ? limit : LONGEST;
    return System.nanoTime() + (counted.isNegative() ? 0 : counted.toNanos());
  }

  /** Runs until it has settled, or the time is over; at least two windows of rounds. */
  void run(long deadline) {
    long start = System.nanoTime();
    this.predictor.predict(this.input, this.output);
    this.first = System.nanoTime() - start;
    this.calls = 1;
    this.worked = this.first;
    long now = start;
    for (int window = 0; !this.settled && (window < 2 || now - deadline < 0); window++) {
      this.runWindow();
      now = System.nanoTime();
      boolean enough = this.calls >= LEAST_CALLS || this.worked >= LONG_ENOUGH;
      this.settled =
          enough && this.quiet == WINDOW && this.least > 0.95 * this.leastBefore && window > 0;
    }
  }

  private void runWindow() {
    this.leastBefore = this.least;
    this.quiet = 0;
    this.least = Double.POSITIVE_INFINITY;
    for (int round = 0; round < WINDOW; round++) {
      if (!this.resting || round % ROUNDS_OF_A_BATCH == 0) {
        this.runBatch();
      }
      this.runRound(this.resting ? SHORT_ROUND : ROUND);
    }
  }

  private void runBatch() {
    long start = System.nanoTime();
    this.predictor.predict(this.inputs, BATCH, this.outputs);
    this.rest(System.nanoTime() - start);
  }

  private void runRound(long length) {
    long before = AllocatedBytes.ofThisThread();
    long start = System.nanoTime();
    long passed = 0;
    int done = 0;
    while (passed < length) {
      this.predictor.predict(this.input, this.output);
      done++;
      passed = System.nanoTime() - start;
    }
    long allocated = AllocatedBytes.ofThisThread() - before;
    this.calls += done;
    this.least = Math.min(this.least, (double) passed / done);
    this.bytes = before < 0 ? -1 : allocated / done;
    this.quiet += allocated == 0 ? 1 : 0;
    this.rest(passed);
  }

  private void rest(long after) {
    this.worked += after;
    if (this.resting) {
      LockSupport.parkNanos(Math.min(LONGEST_REST, REST * after));
    }
  }

  long calls() {
    return this.calls;
  }

  long first() {
    return this.first;
  }

  /** How it went, after calls of before, the first of which took so many nanoseconds. */
  WarmUp report(long callsBefore, long firstOfAll) {
    return new WarmUp(
        callsBefore + this.calls,
        firstOfAll,
        Math.round(this.least),
        this.bytes,
        Simd.bits(),
        this.settled);
  }
}
