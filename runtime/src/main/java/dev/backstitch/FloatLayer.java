package dev.backstitch;

import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import java.util.ArrayList;
import java.util.List;

/** A layer of a network in float, and the way to its parameters. */
public final class FloatLayer implements Layer {
  private final LayerDescription description;
  private final List<FloatParameter> parameters;

  FloatLayer(FloatWeights weights, LayerDescription description) {
    this.description = description;
    List<FloatParameter> all = new ArrayList<>();
    for (ParameterLayout layout : description.parameters()) {
      all.add(new FloatParameter(weights, layout));
    }
    this.parameters = List.copyOf(all);
  }

  @Override
  public String name() {
    return this.description.name();
  }

  @Override
  public int[] shape() {
    return this.description.shape();
  }

  /**
   * All parameters of the layer.
   *
   * @return in the order declared; empty if the layer has none
   */
  public List<FloatParameter> parameters() {
    return this.parameters;
  }

  /**
   * The layer's weights, outputs by inputs for a dense layer.
   *
   * @return the parameter named after the layer with {@code .weight}
   * @throws IllegalStateException if the layer has no weights
   */
  public FloatParameter weights() {
    return this.parameter("weight", "weights");
  }

  /**
   * The layer's bias: one value for each output, or a single shared one.
   *
   * @return the parameter named after the layer with {@code .bias}
   * @throws IllegalStateException if the layer has no bias
   */
  public FloatParameter bias() {
    return this.parameter("bias", "bias");
  }

  private FloatParameter parameter(String suffix, String what) {
    String name = this.name() + "." + suffix;
    return this.parameters.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "Layer '%s' (%s) has no %s. Ask for one of parameters()."
                        .formatted(this.name(), this.description.kind(), what)));
  }
}
