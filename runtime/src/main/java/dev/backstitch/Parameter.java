package dev.backstitch;

/** A parameter of a network: a named array that training may change. */
public interface Parameter {
  /**
   * The layer's name, a dot and what the parameter is to it, as in PyTorch.
   *
   * @return such as {@code hidden.weight}
   */
  String name();

  /**
   * The logical shape, in PyTorch's order: a dense layer's weights are outputs by inputs.
   *
   * @return the extents, a new array
   */
  int[] shape();

  /**
   * The number of elements.
   *
   * @return the product of the extents
   */
  int size();

  /**
   * Whether learners change it.
   *
   * @return false for a frozen parameter
   */
  boolean trainable();
}
