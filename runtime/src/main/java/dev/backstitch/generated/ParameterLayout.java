package dev.backstitch.generated;

/**
 * One parameter of an architecture: its logical shape and where its elements lie among the weights.
 *
 * <p>The element with the indices {@code (k0, k1, ...)} lies at {@code offset + k0 * stride0 + k1 *
 * stride1 + ...}. Every place in {@code [offset, offset + length)} that is no element is padding
 * and holds zero.
 */
public final class ParameterLayout {
  private final String name;
  private final int[] shape;
  private final int offset;
  private final int length;
  private final int[] strides;
  private final Initial initial;
  private final boolean trainable;
  private final double l1;
  private final double l2;

  ParameterLayout(
      String name,
      int[] shape,
      int offset,
      int length,
      int[] strides,
      Initial initial,
      boolean trainable,
      double l1,
      double l2) {
    this.name = name;
    this.shape = shape.clone();
    this.offset = offset;
    this.length = length;
    this.strides = strides.clone();
    this.initial = initial;
    this.trainable = trainable;
    this.l1 = l1;
    this.l2 = l2;
  }

  /**
   * The name, such as {@code hidden.weight}.
   *
   * @return the layer's name, a dot and what the parameter is to it
   */
  public String name() {
    return this.name;
  }

  /**
   * The logical shape.
   *
   * @return the extents in PyTorch's order, a new array
   */
  public int[] shape() {
    return this.shape.clone();
  }

  /**
   * The number of elements, padding not counted.
   *
   * @return the product of the extents
   */
  public int size() {
    return count(this.shape);
  }

  /** The number of elements of a shape. */
  static int count(int[] shape) {
    int count = 1;
    for (int extent : shape) {
      count = Math.multiplyExact(count, extent);
    }
    return count;
  }

  /**
   * Where the parameter starts among the weights.
   *
   * @return an index
   */
  public int offset() {
    return this.offset;
  }

  /**
   * How many places it takes, padding included.
   *
   * @return at least its size
   */
  public int length() {
    return this.length;
  }

  /** How many neighbours along the last extent there are. */
  int lastExtent() {
    return this.shape[this.shape.length - 1];
  }

  /** How far apart they lie. */
  int lastStride() {
    return this.strides[this.strides.length - 1];
  }

  /** The extent of a matrix along which its rows lie, whose elements lie side by side. */
  int rowExtent() {
    return this.strides[0] == 1 ? 1 : 0;
  }

  /** How far apart the neighbours along an extent lie. */
  int stride(int extent) {
    return this.strides[extent];
  }

  /**
   * Whether learners change it.
   *
   * @return false for a frozen parameter
   */
  public boolean trainable() {
    return this.trainable;
  }

  /**
   * Whether it is made of weights, which may decay: it has two extents or more. Biases,
   * normalisations and learned slopes have one.
   *
   * @return true for weights
   */
  public boolean isWeight() {
    return this.shape.length > 1;
  }

  /**
   * The factor of {@code sign(w)} that an update adds to the gradient.
   *
   * @return zero or more
   */
  public double l1() {
    return this.l1;
  }

  /**
   * The factor of {@code w} that an update adds to the gradient.
   *
   * @return zero or more
   */
  public double l2() {
    return this.l2;
  }

  /**
   * Draws first values.
   *
   * @param random where random numbers come from
   * @return the values in logical order
   */
  public double[] draw(SplitMix64 random) {
    return this.initial.draw(this.shape.clone(), random);
  }

  /**
   * Where an element lies, by its number in logical order.
   *
   * @param element a number from 0, less than the size
   * @return its index among the weights
   */
  public int at(int element) {
    int rest = element;
    int index = this.offset;
    for (int k = this.shape.length - 1; k >= 0; k--) {
      index += rest % this.shape[k] * this.strides[k];
      rest /= this.shape[k];
    }
    return index;
  }

  /**
   * Where an element lies, by its indices.
   *
   * @param indices one for each extent
   * @return its index among the weights
   * @throws IllegalArgumentException if there are more or fewer indices than extents
   * @throws IndexOutOfBoundsException if an index is outside its extent
   */
  public int at(int[] indices) {
    if (indices.length != this.shape.length) {
      throw new IllegalArgumentException(
          "'%s' has %d extents, but %d indices are given. Give one for each."
              .formatted(this.name, this.shape.length, indices.length));
    }
    int index = this.offset;
    for (int k = 0; k < indices.length; k++) {
      index += this.checked(k, indices[k]) * this.strides[k];
    }
    return index;
  }

  private int checked(int extent, int index) {
    if (index < 0 || index >= this.shape[extent]) {
      throw new IndexOutOfBoundsException(
          "Index %d of '%s' is %d. Give 0 to %d."
              .formatted(extent, this.name, index, this.shape[extent] - 1));
    }
    return index;
  }
}
