package dev.backstitch.check;

import java.util.List;

/**
 * A loss as a function of many numbers, its elements, and the gradient that is claimed for it at
 * one point. Elements are numbered from 0 and belong to blocks: parameters and inputs.
 */
public interface LossSurface {
  /**
   * What the elements are.
   *
   * @return blocks of elements, one after the other without gaps
   */
  List<Block> blocks();

  /**
   * Some elements in sequence.
   *
   * @param name of the parameter or input
   * @param shape its extents; the last index is fastest
   * @param from its first element
   * @param checked whether its elements can be moved and have a gradient; false where frozen
   */
  record Block(String name, List<Integer> shape, int from, boolean checked) {
    /** Copies the shape. */
    public Block {
      shape = List.copyOf(shape);
    }

    /**
     * The number of elements.
     *
     * @return the product of the extents
     */
    public int size() {
      return this.shape.stream().reduce(1, (a, b) -> a * b);
    }

    /** The indices of one element, in brackets. */
    String indices(int element) {
      StringBuilder text = new StringBuilder();
      int rest = element - this.from;
      for (int extent : this.shape.reversed()) {
        text.insert(0, (text.isEmpty() ? "" : ", ")).insert(0, rest % extent);
        rest /= extent;
      }
      return "[" + text + "]";
    }
  }

  /**
   * An element at the point.
   *
   * @param element its number
   * @return its value
   */
  double value(int element);

  /**
   * The derivative of the loss by an element, at the point, as claimed.
   *
   * @param element its number
   * @return what is to be checked
   */
  double gradient(int element);

  /**
   * Moves an element.
   *
   * @param element its number
   * @param value where to
   * @return where it is now, rounded to the precision of the elements
   */
  double move(int element, double value);

  /**
   * The loss where the elements are now.
   *
   * @return the loss
   * @throws ArithmeticException if it is not finite
   */
  double loss();

  /**
   * The distance from 1 to the next number of the precision in which the loss is computed.
   *
   * @return 2^-23 in float, 2^-52 in double
   */
  double epsilon();
}
