package dev.backstitch.processor.nest;

import java.util.List;

/**
 * The signature of a kernel: what it computes, mostly without the sizes, which are arguments.
 *
 * <p>Columns lie one behind the other in memory and come in whole groups of 64 bytes; a sum along
 * another index is taken in ascending order, as a whole or part by part, with one fused
 * multiply-add for each product.
 */
public sealed interface Nest
    permits MatrixProduct,
        RowProduct,
        ActivatedRow,
        TurnedRowProduct,
        PlainProduct,
        Elementwise,
        Descent,
        DescentProduct,
        ColumnSums,
        Transposition,
        Normalised,
        Mask {
  /** What the kernel's method is called, where nothing else has that name. */
  String name();

  /** The names of the extents that are its first arguments. */
  List<String> extents();

  /** The arrays that it reads, then the one that it writes; a few write another one besides. */
  List<Operand> operands();

  /** Whether the last argument says that the result is added to what the array holds. */
  default boolean accumulates() {
    return false;
  }

  /** Whether it draws at random: seed, number of the update and first row follow the extents. */
  default boolean random() {
    return false;
  }

  /**
   * An array argument.
   *
   * @param name of the array; its offset is {@code nameAt}
   * @param strides how many elements apart its rows and the like lie; their names as arguments
   * @param halved whether it is an array of ints, each of which holds two reals in half the bytes
   */
  record Operand(String name, List<String> strides, boolean halved) {
    public Operand {
      strides = List.copyOf(strides);
    }

    public Operand(String name, List<String> strides) {
      this(name, strides, false);
    }

    public Operand(String name, String... strides) {
      this(name, List.of(strides));
    }

    static Operand inHalves(String name) {
      return new Operand(name, List.of(), true);
    }
  }
}
