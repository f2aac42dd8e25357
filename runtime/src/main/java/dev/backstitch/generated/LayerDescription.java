package dev.backstitch.generated;

import java.util.List;

/** One layer of an architecture: its name, what it computes, its shape and its parameters. */
public final class LayerDescription {
  private final String name;
  private final String kind;
  private final int[] shape;
  private final List<ParameterLayout> parameters;
  private final long multiplyAdds;
  private final String kernels;

  LayerDescription(
      String name,
      String kind,
      int[] shape,
      List<ParameterLayout> parameters,
      long multiplyAdds,
      String kernels) {
    this.name = name;
    this.kind = kind;
    this.shape = shape.clone();
    this.parameters = List.copyOf(parameters);
    this.multiplyAdds = multiplyAdds;
    this.kernels = kernels;
  }

  /**
   * The name of the declaring method.
   *
   * @return such as {@code hidden}
   */
  public String name() {
    return this.name;
  }

  /**
   * What the layer computes, as its annotations say.
   *
   * @return such as {@code Dense Tanh}; {@code Input} for an input
   */
  public String kind() {
    return this.kind;
  }

  /**
   * The shape of one row of the layer.
   *
   * @return the extents, a new array
   */
  public int[] shape() {
    return this.shape.clone();
  }

  /**
   * The number of values of one row.
   *
   * @return the product of the extents
   */
  public int size() {
    return ParameterLayout.count(this.shape);
  }

  /**
   * The parameters that belong to the layer.
   *
   * @return in the order declared; empty if there are none
   */
  public List<ParameterLayout> parameters() {
    return this.parameters;
  }

  /**
   * How many products of two numbers a prediction of one row adds up in this layer.
   *
   * @return outputs times inputs for a dense layer; 0 for an input
   */
  public long multiplyAdds() {
    return this.multiplyAdds;
  }

  /**
   * The kernels that compute the layer, in order: methods of the generated companion, and where it
   * is a product the rows and vectors of its largest tile.
   *
   * @return such as {@code productPlusBias 8x3, tanh}; empty for an input
   */
  public String kernels() {
    return this.kernels;
  }
}
