package dev.backstitch.benchmarks.measure;

/**
 * How long each pair of task and engine is measured.
 *
 * @param forks how many JVMs, one after the other
 * @param warmUps iterations that do not count, in each
 * @param iterations iterations that count, in each
 * @param milliseconds the length of an iteration
 */
record Effort(int forks, int warmUps, int iterations, int milliseconds) {
  /** Some ten minutes for the whole table; {@link Settling} comes before. */
  static final Effort QUICK = new Effort(1, 1, 3, 500);

  /** Five JVMs, since where arrays come to lie differs from one to the next. */
  static final Effort FULL = new Effort(5, 5, 5, 1_000);
}
