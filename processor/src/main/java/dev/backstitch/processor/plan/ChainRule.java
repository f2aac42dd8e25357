package dev.backstitch.processor.plan;

import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Writes the chain rule of a gradient in the user's layer names.
 *
 * <p>{@code d loss/d hiddenWeights = d loss/d species * d species/d speciesSum * ...}: from the
 * loss along the only path to the value; where a value has several readers, or one and a loss of
 * its own, from there on as a sum. Long chains begin at the nearest value whose gradient is known
 * already.
 */
final class ChainRule {
  private static final int LONGEST = 5;

  private final TrainingNetwork training;
  private final Map<Value, Value> ofGradient = new HashMap<>();
  private final Map<Value, List<Value>> readers = new HashMap<>();

  /** What a loss over the value itself, or the user, adds to its gradient. */
  private final Map<Value, String> direct = new HashMap<>();

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
    this.addDirect(training.network());
  }

  private void addDirect(Network network) {
    for (Loss loss : network.losses()) {
      Value judged = this.judged(loss);
      String weight = loss.weight() == 1 ? "" : loss.weight() + " * ";
      this.direct.put(judged, weight + "d " + loss.name() + "/d " + judged.name());
    }
    if (network.losses().isEmpty()) {
      network.outputs().forEach(output -> this.direct.put(output, "the gradient given"));
    }
  }

  /** Fused with an activation whose result others read, a loss is one of what that reads. */
  private Value judged(Loss loss) {
    return this.readers(loss.predicted()).isEmpty() ? loss.predicted() : loss.target();
  }

  /** The lines for the gradient that a value holds; none where it is no gradient. */
  List<String> of(Value gradient) {
    Value value = this.ofGradient.get(gradient);
    if (value == null) {
      return List.of();
    }
    List<String> summands = this.summands(value);
    String rule = summands.size() > 1 ? String.join(" + ", summands) : this.chain(value);
    return List.of(loss(value) + " = " + rule + this.apart(value));
  }

  /** One for each way on which a value reaches the loss. */
  private List<String> summands(Value value) {
    List<String> summands = new ArrayList<>();
    Optional.ofNullable(this.direct.get(value)).ifPresent(summands::add);
    this.readers(value).forEach(reader -> summands.add(loss(reader) + " * " + d(reader, value)));
    return summands;
  }

  private String chain(Value value) {
    List<String> links = new ArrayList<>();
    Value at = value;
    while (this.isLink(at) && links.size() < LONGEST) {
      Value reader = this.readers(at).getFirst();
      links.addFirst(d(reader, at));
      at = reader;
    }
    links.addFirst(loss(at));
    return String.join(" * ", links);
  }

  /** Whether it reaches the loss by its only reader. */
  private boolean isLink(Value value) {
    return !this.direct.containsKey(value) && this.readers(value).size() == 1;
  }

  /** Says which loss is not among the summands, since it is fused. */
  private String apart(Value value) {
    return this.training.network().losses().stream()
        .filter(loss -> loss.predicted().equals(value) && !this.judged(loss).equals(value))
        .map(loss -> "; " + loss.name() + " reads " + loss.target().name())
        .collect(Collectors.joining());
  }

  /** What is computed from a value; of a product with a bias the sum, which is the visible link. */
  private List<Value> readers(Value value) {
    return this.readers.computeIfAbsent(
        value,
        key ->
            this.training.network().training().stream()
                .filter(step -> step.inputs().contains(key))
                .map(step -> this.sumWithBias(step.output()).orElse(step.output()))
                .toList());
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
