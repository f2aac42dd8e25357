package dev.backstitch.processor.graph;

import dev.backstitch.processor.formula.Precision;
import java.util.List;

/**
 * A validated network.
 *
 * @param name the simple name of the declaration
 * @param precision of every real number in it
 * @param layers as users know them, inputs among them, in source order
 * @param predicting the steps from inputs to outputs
 * @param training the same for training, where some layers do more: dropout
 * @param outputs what a prediction returns, in source order
 * @param losses what training makes small
 */
public record Network(
    String name,
    Precision precision,
    List<Outline> layers,
    List<Step> predicting,
    List<Step> training,
    List<Value> outputs,
    List<Loss> losses) {
  public Network {
    layers = List.copyOf(layers);
    predicting = List.copyOf(predicting);
    training = List.copyOf(training);
    outputs = List.copyOf(outputs);
    losses = List.copyOf(losses);
  }

  /** What the caller gives, in source order. */
  public List<Value> inputs() {
    return this.layers.stream()
        .map(Outline::value)
        .filter(value -> value.role() == Role.INPUT)
        .toList();
  }

  /** Everything that is learned or frozen, in source order. */
  public List<Parameter> parameters() {
    return this.layers.stream().flatMap(layer -> layer.parameters().stream()).toList();
  }
}
