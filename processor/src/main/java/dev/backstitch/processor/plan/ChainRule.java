package dev.backstitch.processor.plan;

import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the chain rule of a gradient in the user's layer names.
 *
 * <p>{@code d loss/d hiddenWeights = d loss/d species * d species/d speciesSum * ...}: from the
 * loss along the only path to the value; where a value has several readers, from there on as a sum.
 * Long chains begin at the nearest value whose gradient is known already.
 */
final class ChainRule {
  private static final int LONGEST = 5;

  private final TrainingNetwork training;
  private final Map<Value, Value> ofGradient = new HashMap<>();

  ChainRule(TrainingNetwork training) {
    this.training = training;
    training
        .parameterGradients()
        .forEach((parameter, gradient) -> this.ofGradient.put(gradient, parameter.value()));
    training.inputGradients().forEach((input, gradient) -> this.ofGradient.put(gradient, input));
    for (Step step : training.network().training()) {
      Value output = step.output();
      this.ofGradient.putIfAbsent(output.like(output.name() + "Gradient"), output);
    }
  }

  /** The lines for the gradient that a value holds; none where it is no gradient. */
  List<String> of(Value gradient) {
    Value value = this.ofGradient.get(gradient);
    if (value == null) {
      return List.of();
    }
    List<Value> readers = this.readers(value);
    if (readers.size() > 1) {
      List<String> summands =
          readers.stream().map(reader -> loss(reader) + " * " + d(reader, value)).toList();
      return List.of(loss(value) + " = " + String.join(" + ", summands));
    }
    List<String> links = new ArrayList<>();
    Value at = value;
    while (readers.size() == 1 && links.size() < LONGEST) {
      links.addFirst(d(readers.getFirst(), at));
      at = readers.getFirst();
      readers = this.readers(at);
    }
    links.addFirst(loss(at));
    return List.of(loss(value) + " = " + String.join(" * ", links));
  }

  /** What is computed from a value; of a product with a bias the sum, which is the visible link. */
  private List<Value> readers(Value value) {
    return this.training.network().training().stream()
        .filter(step -> step.inputs().contains(value))
        .map(step -> this.sumWithBias(step.output()).orElse(step.output()))
        .toList();
  }

  private Optional<Value> sumWithBias(Value product) {
    return this.training.network().training().stream()
        .filter(step -> step.op().name().equals("sum") && step.op() instanceof Pointwise)
        .filter(step -> step.inputs().getFirst().equals(product))
        .map(Step::output)
        .findFirst();
  }

  private static String loss(Value value) {
    return "d loss/d " + value.name();
  }

  private static String d(Value of, Value by) {
    return "d " + of.name() + "/d " + by.name();
  }
}
