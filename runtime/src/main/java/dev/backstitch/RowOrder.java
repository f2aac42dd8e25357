package dev.backstitch;

import dev.backstitch.generated.SplitMix64;
import java.util.stream.IntStream;

/** The order in which rows are seen, put anew before each epoch. */
final class RowOrder {
  private final int[] order;
  private final boolean shuffled;
  private final SplitMix64 random;

  RowOrder(int rows, boolean shuffled, long seed) {
    this.order = all(rows);
    this.shuffled = shuffled;
    this.random = new SplitMix64(seed);
  }

  /** The numbers of all rows, ascending. */
  static int[] all(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  int[] current() {
    return this.order;
  }

  /** Shuffles by Fisher and Yates' method, from the order before. */
  int[] next() {
    if (this.shuffled) {
      for (int last = this.order.length - 1; last > 0; last--) {
        int other = this.random.below(last + 1);
        int row = this.order[last];
        this.order[last] = this.order[other];
        this.order[other] = row;
      }
    }
    return this.order;
  }
}
