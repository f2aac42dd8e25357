package dev.backstitch.processor.plan;

import dev.backstitch.processor.nest.Nest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
   * The same for a slice along the index that a size of the nest is of; each array moves by a
   * stride of its own.
   */
  Call sliced(String size, List<Integer> strides) {
    return this.moving(strides).cut(size);
  }

  /** The same, whose arrays each move by a stride of its own once it is cut. */
  Call moving(List<Integer> strides) {
    List<Argument> moving = new ArrayList<>();
    for (int k = 0; k < strides.size(); k++) {
      Argument still = this.arguments.get(k);
      moving.add(new Argument(still.place(), still.strides(), strides.get(k)));
    }
    return new Call(this.nest, this.extents, moving, this.accumulation);
  }

  /** The same for a slice along an index that some sizes of the nest are of, padded or not. */
  Call cut(String... sizes) {
    List<Extent> cut = new ArrayList<>(this.extents);
    for (String size : sizes) {
      int index = this.nest.extents().indexOf(size);
      cut.set(index, new Extent(cut.get(index).size(), Count.SLICE));
    }
    return new Call(this.nest, cut, this.arguments, this.accumulation);
  }

  /** The size of what is cut; empty where it is one piece. */
  public Optional<Extent> sliced() {
    return this.extents.stream().filter(extent -> extent.count() == Count.SLICE).findFirst();
  }

  /** Of what a size is the number. */
  public enum Count {
    /** Of the rows that are computed. */
    ROWS,
    /** Of all there are along an index of a shape. */
    ALL,
    /** Of those in the slice, or the block, that is computed. */
    SLICE
  }

  /**
   * A size.
   *
   * @param size where it is known
   * @param count of what
   */
  public record Extent(int size, Count count) {
    /** The rows of the batch. */
    public static final Extent ROWS = new Extent(0, Count.ROWS);

    /** A size that is known. */
    public static Extent of(int size) {
      return new Extent(size, Count.ALL);
    }
  }

  /**
   * An array.
   *
   * @param place where it starts
   * @param strides in the order of the operand
   * @param sliceStride how many elements apart the neighbours along the sliced index lie, else 0
   */
  public record Argument(Place place, List<Integer> strides, int sliceStride) {
    public Argument {
      strides = List.copyOf(strides);
    }

    Argument(Place place, List<Integer> strides) {
      this(place, strides, 0);
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
