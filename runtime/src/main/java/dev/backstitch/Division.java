package dev.backstitch;

import dev.backstitch.generated.Slice;
import java.util.stream.IntStream;

/** How a batch falls into parts: its rows, or slices of what is summed over all of them. */
final class Division {
  /** How many rows a part gets at least, where there are enough: a block of a product. */
  static final int BLOCK = 8;

  /** One part, which is all. */
  static final Division WHOLE = new Division(1);

  private final Slice[] slices;

  Division(int parts) {
    this.slices =
        IntStream.range(0, parts).mapToObj(part -> new Slice(part, parts)).toArray(Slice[]::new);
  }

  int parts() {
    return this.slices.length;
  }

  /** The slice that is a part. */
  Slice slice(int part) {
    return this.slices[part];
  }

  /**
   * The first row that is behind so many parts. No part is a single row, which generated code may
   * take for a batch of one: the last part has what is left behind whole blocks.
   */
  int row(int part, int rows) {
    long blocks = rows / BLOCK;
    return part == this.slices.length ? rows : (int) (blocks * part / this.slices.length * BLOCK);
  }
}
