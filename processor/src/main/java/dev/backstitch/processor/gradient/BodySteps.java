package dev.backstitch.processor.gradient;

import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The backward steps of the body of a scan. Summands of gradients by what the body computes or
 * carries are steps of the backward body; those by what it only reads are left to the scan, which
 * sums them over time.
 */
final class BodySteps implements Gradients {
  private final List<Step> body;
  private final Set<Value> wanted;
  private final Map<Value, Value> gradients;
  private final Set<Value> inside = new HashSet<>();
  private final List<Step> steps = new ArrayList<>();
  private final List<Contribution> outside = new ArrayList<>();

  BodySteps(List<Step> body, Set<Value> wanted, Set<Value> carried, Map<Value, Value> seeds) {
    this.body = body;
    this.wanted = wanted;
    this.gradients = new LinkedHashMap<>(seeds);
    this.inside.addAll(carried);
    body.forEach(step -> this.inside.add(step.output()));
  }

  Nested walk() {
    for (Step step : this.body.reversed()) {
      Value gradient = this.gradients.get(step.output());
      if (gradient != null) {
        step.op().differentiate(step, gradient, this);
      }
    }
    return new Nested(this.steps, this.gradients, this.outside);
  }

  @Override
  public boolean wanted(Value value) {
    return this.wanted.contains(value);
  }

  @Override
  public void add(Step step) {
    this.steps.add(step);
  }

  @Override
  public void contribute(Value input, Op op, List<Value> operands) {
    if (!this.inside.contains(input)) {
      this.outside.add(new Contribution(input, op, operands));
      return;
    }
    Value known = this.gradients.get(input);
    Value gradient = known == null ? input.like(input.name() + "Gradient") : known;
    this.gradients.put(input, gradient);
    this.steps.add(new Step(op, operands, gradient, known != null));
  }

  @Override
  public Nested nested(
      List<Step> steps, Set<Value> carried, Set<Value> read, Map<Value, Value> seeds) {
    throw new IllegalStateException("a scan inside of a scan");
  }
}
