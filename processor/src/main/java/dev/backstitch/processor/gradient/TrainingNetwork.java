package dev.backstitch.processor.gradient;

import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A network with its backward pass.
 *
 * @param network forward
 * @param backward the steps from the gradients of the outputs to those of the parameters
 * @param towardsInputs the further steps to the gradients of the inputs, run only when asked for
 * @param seeds the gradients that are there first, by the value that a loss gives them for
 * @param parameterGradients of the trainable parameters that anything depends on
 * @param inputGradients of the inputs that anything depends on
 */
public record TrainingNetwork(
    Network network,
    List<Step> backward,
    List<Step> towardsInputs,
    Map<Value, Value> seeds,
    Map<Parameter, Value> parameterGradients,
    Map<Value, Value> inputGradients) {
  public TrainingNetwork {
    backward = List.copyOf(backward);
    towardsInputs = List.copyOf(towardsInputs);
    seeds = new LinkedHashMap<>(seeds);
    parameterGradients = new LinkedHashMap<>(parameterGradients);
    inputGradients = new LinkedHashMap<>(inputGradients);
  }
}
