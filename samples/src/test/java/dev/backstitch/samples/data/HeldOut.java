package dev.backstitch.samples.data;

import java.util.stream.IntStream;

/** Which rows of a table are learned from and which are held out to test. */
final class HeldOut {
  private final int[] learned;
  private final int[] test;

  private HeldOut(IntStream learned, IntStream test) {
    this.learned = learned.toArray();
    this.test = test.toArray();
  }

  /** Holds out the last of every few rows. */
  static HeldOut lastOfEvery(int few, int rows) {
    return new HeldOut(
        IntStream.range(0, rows).filter(row -> row % few != few - 1),
        IntStream.range(0, rows).filter(row -> row % few == few - 1));
  }

  /** Holds out all rows but the first ones. */
  static HeldOut after(int learned, int rows) {
    return new HeldOut(IntStream.range(0, learned), IntStream.range(learned, rows));
  }

  /** The numbers of the rows that are learned from. */
  int[] learned() {
    return this.learned;
  }

  /** The numbers of the rows that are held out. */
  int[] test() {
    return this.test;
  }
}
