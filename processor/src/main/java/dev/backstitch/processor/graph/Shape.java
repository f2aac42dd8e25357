package dev.backstitch.processor.graph;

import java.util.List;
import java.util.stream.Collectors;

/** The extents of a value, without the rows of the batch; a scalar has none. */
public record Shape(List<Integer> extents) {
  public Shape {
    extents = List.copyOf(extents);
    for (int extent : extents) {
      if (extent < 1) {
        throw new IllegalStateException("an extent is " + extent + " in " + extents);
      }
    }
  }

  public static Shape of(int... extents) {
    return new Shape(java.util.Arrays.stream(extents).boxed().toList());
  }

  /** How many indices an element has. */
  public int rank() {
    return this.extents.size();
  }

  /** The extent along one index. */
  public int extent(int index) {
    return this.extents.get(index);
  }

  /** The number of elements, in {@code long} because a declaration may ask for too many. */
  public long size() {
    return this.extents.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }

  /** {@code 28x28x1}; {@code scalar} where there is no extent. */
  @Override
  public String toString() {
    return this.extents.isEmpty()
        ? "scalar"
        : this.extents.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
