package dev.backstitch.processor.plan;

import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who reads which value, over all passes: what one step alone reads can be fused or overwritten.
 */
final class Readers {
  private final Map<Value, Integer> counts = new HashMap<>();

  Readers(TrainingNetwork network) {
    List<Step> training = network.network().training();
    this.count(training);
    network.network().predicting().stream()
        .filter(step -> !training.contains(step))
        .forEach(step -> this.count(List.of(step)));
    this.count(network.backward());
    this.count(network.towardsInputs());
    network.network().outputs().forEach(this::keep);
    for (Loss loss : network.network().losses()) {
      this.keep(loss.predicted());
      this.keep(loss.target());
    }
    network.seeds().values().forEach(this::keep);
    network.parameterGradients().values().forEach(this::keep);
    network.inputGradients().values().forEach(this::keep);
  }

  private void count(List<Step> steps) {
    for (Step step : steps) {
      step.inputs().forEach(value -> this.counts.merge(value, 1, Integer::sum));
      step.op().keeps().forEach(this::keep);
    }
  }

  /** Counts as a reader what is not a step. */
  private void keep(Value value) {
    this.counts.merge(value, 2, Integer::sum);
  }

  /** Whether exactly one step reads {@code value}, and nobody else. */
  boolean hasOne(Value value) {
    return this.counts.getOrDefault(value, 0) == 1;
  }
}
