package dev.backstitch.benchmarks.latency;

/** Arithmetic in registers, each step of which waits for the one before: no memory, no caches. */
final class Arithmetic implements Runnable {
  private static final int TRIED = 1_000_000;

  private final int steps;
  private long state = 1;

  Arithmetic(int steps) {
    this.steps = steps;
  }

  /** As much of it as takes so long, up to a second. */
  static Arithmetic taking(long nanoseconds) {
    Arithmetic trial = new Arithmetic(TRIED);
    long least = Long.MAX_VALUE;
    for (int round = 0; round < 100; round++) {
      long start = System.nanoTime();
      trial.run();
      least = Math.min(least, System.nanoTime() - start);
    }
    return new Arithmetic(Math.max(1, (int) Math.round((double) nanoseconds * TRIED / least)));
  }

  int steps() {
    return this.steps;
  }

  @Override
  public void run() {
    long random = this.state;
    for (int step = 0; step < this.steps; step++) {
      random = random * 6364136223846793005L + 1442695040888963407L;
    }
    this.state = random;
  }
}
