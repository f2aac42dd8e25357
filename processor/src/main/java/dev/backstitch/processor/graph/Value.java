package dev.backstitch.processor.graph;

/**
 * A named array: one for each row of a batch, or one for the whole network.
 *
 * @param name unique in the network, made of the user's layer name: {@code hiddenSum}
 * @param role what the value is to the network
 * @param type what its elements are
 * @param perRow whether every row of a batch has its own
 * @param shape the extents, without the rows
 */
public record Value(String name, Role role, ElementType type, boolean perRow, Shape shape) {
  /** A value that a step computes for each row. */
  public static Value perRow(String name, Shape shape) {
    return new Value(name, Role.LOCAL, ElementType.REAL, true, shape);
  }

  /** A value that a step computes once for the whole batch. */
  public static Value shared(String name, Shape shape) {
    return new Value(name, Role.LOCAL, ElementType.REAL, false, shape);
  }

  /** What the caller gives for each row. */
  public static Value input(String name, Shape shape) {
    return new Value(name, Role.INPUT, ElementType.REAL, true, shape);
  }

  /** What is learned. */
  public static Value parameter(String name, Shape shape) {
    return new Value(name, Role.PARAMETER, ElementType.REAL, false, shape);
  }

  /** A local value with the rows and the shape of this one. */
  public Value like(String otherName) {
    return new Value(otherName, Role.LOCAL, this.type, this.perRow, this.shape);
  }

  /** How many indices an element has, the row among them. */
  public int rank() {
    return this.shape.rank() + (this.perRow ? 1 : 0);
  }

  @Override
  public String toString() {
    return this.name + "[" + (this.perRow ? "rows x " : "") + this.shape + "]";
  }
}
