package dev.backstitch;

/** A layer of a network, as declared: what a declaring method returns. */
public interface Layer {
  /**
   * The name of the declaring method.
   *
   * @return such as {@code hidden}
   */
  String name();

  /**
   * The shape of one row of the layer's values.
   *
   * @return the extents, a new array
   */
  int[] shape();
}
