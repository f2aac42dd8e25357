package dev.backstitch;

import dev.backstitch.generated.ParameterLayout;

/**
 * A view of one parameter of a network: values go in and come out in PyTorch's logical order, the
 * last index fastest, without padding.
 *
 * <p>Reads the network's newest version at each call. Safe for any number of threads.
 */
public final class FloatParameter implements Parameter {
  private final FloatWeights weights;
  private final ParameterLayout layout;

  FloatParameter(FloatWeights weights, ParameterLayout layout) {
    this.weights = weights;
    this.layout = layout;
  }

  @Override
  public String name() {
    return this.layout.name();
  }

  @Override
  public int[] shape() {
    return this.layout.shape();
  }

  @Override
  public int size() {
    return this.layout.size();
  }

  @Override
  public boolean trainable() {
    return this.layout.trainable();
  }

  /**
   * All values.
   *
   * @return a new array in logical order
   */
  public float[] toArray() {
    return gather(this.layout, this.weights.values());
  }

  /**
   * Replaces all values, frozen or not: makes a new version of the network's weights, which
   * predictors see from their next call. A learner made before keeps its own values, and its next
   * {@code publish} overwrites these.
   *
   * @param values as many as the parameter has elements, in logical order; copied
   * @throws IllegalArgumentException if there are more or fewer
   */
  public void assign(float... values) {
    if (values.length != this.size()) {
      throw new IllegalArgumentException(
          "'%s' has %d values, but %d are given. Give one for each, in the order of its shape."
              .formatted(this.name(), this.size(), values.length));
    }
    this.weights.replace(this.layout, values);
  }

  /**
   * One value.
   *
   * @param indices one for each extent of the shape, such as output and input of a dense layer
   * @return the value
   * @throws IllegalArgumentException if there are more or fewer indices than extents
   * @throws IndexOutOfBoundsException if an index is outside its extent
   */
  public float get(int... indices) {
    return this.weights.values()[this.layout.at(indices)];
  }

  /** The elements of one parameter, in logical order, from an array laid out like the weights. */
  static float[] gather(ParameterLayout layout, float[] from) {
    float[] values = new float[layout.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = from[layout.at(i)];
    }
    return values;
  }
}
