package dev.backstitch.processor.wall;

import dev.backstitch.wall.Declaration;
import dev.backstitch.wall.Reductions;
import java.util.stream.Stream;

/**
 * A declaration, and how many rows it is tried with.
 *
 * @param name of its types, without the precision
 * @param declaration the network
 * @param rows of a batch
 */
record WallCase(String name, Declaration declaration, int rows) {
  String exactName() {
    return this.name + "InDouble";
  }

  String roundedName() {
    return this.name + "InFloat";
  }

  String exact() {
    return this.declaration.source(this.exactName(), "DOUBLE");
  }

  String rounded() {
    return this.declaration.source(this.roundedName(), "FLOAT");
  }

  /** Smaller ones: fewer rows, or a smaller declaration. */
  Stream<WallCase> smaller() {
    Stream<WallCase> fewerRows =
        Stream.of(1, this.rows / 2, this.rows - 1)
            .filter(fewer -> fewer >= 1 && fewer < this.rows)
            .distinct()
            .map(fewer -> new WallCase(this.name, this.declaration, fewer));
    return Stream.concat(
        fewerRows,
        Reductions.of(this.declaration)
            .map(smaller -> new WallCase(this.name, smaller, this.rows)));
  }

  @Override
  public String toString() {
    return this.rows + " rows of\n" + this.exact();
  }
}
