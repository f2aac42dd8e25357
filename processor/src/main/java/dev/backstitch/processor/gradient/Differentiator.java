package dev.backstitch.processor.gradient;

import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Walks the forward steps backward and asks each op for its gradients.
 *
 * <p>The gradients start at the losses, each at the value it is fused with; where there is no loss,
 * at the outputs, whose gradients the user then supplies.
 */
public final class Differentiator {
  private Differentiator() {}

  /** Derives the backward pass of {@code network}. */
  public static TrainingNetwork differentiate(Network network) {
    List<Value> trainable =
        network.parameters().stream().filter(Parameter::trainable).map(Parameter::value).toList();
    Set<Value> sources = new LinkedHashSet<>(trainable);
    sources.addAll(network.inputs());
    Map<Value, Value> seeds = seeds(network);
    Set<Value> wanted = Dependence.on(sources, network.training());
    BackwardSteps backward = new BackwardSteps(network.training(), wanted, seeds);
    backward.walk();

    Map<Parameter, Value> parameterGradients = new LinkedHashMap<>();
    for (Parameter parameter : network.parameters()) {
      gradient(backward, parameter.value())
          .ifPresent(gradient -> parameterGradients.put(parameter, gradient));
    }
    Map<Value, Value> inputGradients = new LinkedHashMap<>();
    for (Value input : network.inputs()) {
      gradient(backward, input).ifPresent(gradient -> inputGradients.put(input, gradient));
    }
    List<Step> towardsParameters = Dependence.behind(parameterGradients.values(), backward.steps());
    List<Step> towardsInputs = Dependence.behind(inputGradients.values(), backward.steps());
    Set<Step> done = new LinkedHashSet<>(towardsParameters);
    return new TrainingNetwork(
        network,
        towardsParameters,
        towardsInputs.stream().filter(step -> !done.contains(step)).toList(),
        seeds,
        parameterGradients,
        inputGradients);
  }

  private static Optional<Value> gradient(BackwardSteps backward, Value value) {
    return Optional.ofNullable(backward.gradients().get(value));
  }

  private static Map<Value, Value> seeds(Network network) {
    Map<Value, Value> seeds = new LinkedHashMap<>();
    List<Value> starts =
        network.losses().isEmpty()
            ? network.outputs()
            : network.losses().stream().map(Loss::target).toList();
    for (Value start : starts) {
      seeds.put(start, start.like(start.name() + "Gradient"));
    }
    return seeds;
  }
}
