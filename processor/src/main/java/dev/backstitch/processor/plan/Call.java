package dev.backstitch.processor.plan;

import dev.backstitch.processor.nest.Nest;
import java.util.List;

/**
 * A call of a kernel.
 *
 * @param nest which kernel
 * @param extents its sizes, in the order of the nest
 * @param arguments its arrays, in the order of the nest
 * @param accumulation what is said of adding to the result, where the nest can
 */
public record Call(
    Nest nest, List<Extent> extents, List<Argument> arguments, Accumulation accumulation) {
  public Call {
    extents = List.copyOf(extents);
    arguments = List.copyOf(arguments);
    if (extents.size() != nest.extents().size() || arguments.size() != nest.operands().size()) {
      throw new IllegalStateException(nest + " called with " + extents + " " + arguments);
    }
  }

  /**
   * A size.
   *
   * @param size where it is known
   * @param isRows whether it is the number of rows in the batch instead
   */
  public record Extent(int size, boolean isRows) {
    /** The rows of the batch. */
    public static final Extent ROWS = new Extent(0, true);

    /** A size that is known. */
    public static Extent of(int size) {
      return new Extent(size, false);
    }
  }

  /**
   * An array.
   *
   * @param place where it starts
   * @param strides in the order of the operand
   */
  public record Argument(Place place, List<Integer> strides) {
    public Argument {
      strides = List.copyOf(strides);
    }
  }

  /** Whether a kernel adds to what the array of its result holds. */
  public enum Accumulation {
    /** Never: the result is new. */
    NEVER,
    /** Always: it is another summand. */
    ALWAYS,
    /** As the caller of the backward pass says: gradients of several batches may be added. */
    CHOSEN
  }
}
