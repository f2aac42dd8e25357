package dev.backstitch.processor.gradient;

import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The backward steps of a list of forward steps, gathered from the last to the first.
 *
 * <p>The first summand of a gradient replaces what its array holds, the others are added to it. A
 * gradient that an op merely hands on to the only reader of a value is not copied: both share one.
 */
final class BackwardSteps implements Gradients {
  private final List<Step> forward;
  private final Set<Value> wanted;
  private final Map<Value, Value> gradients;
  private final Map<Value, Integer> readers = new HashMap<>();
  private final List<Step> steps = new ArrayList<>();

  BackwardSteps(List<Step> forward, Set<Value> wanted, Map<Value, Value> seeds) {
    this.forward = forward;
    this.wanted = wanted;
    this.gradients = new LinkedHashMap<>(seeds);
    forward.forEach(
        step -> step.inputs().forEach(value -> this.readers.merge(value, 1, Integer::sum)));
    seeds.keySet().forEach(value -> this.readers.merge(value, 1, Integer::sum));
  }

  void walk() {
    for (Step step : this.forward.reversed()) {
      Value gradient = this.gradients.get(step.output());
      if (gradient != null && this.wanted.contains(step.output())) {
        step.op().differentiate(step, gradient, this);
      }
    }
  }

  List<Step> steps() {
    return this.steps;
  }

  Map<Value, Value> gradients() {
    return this.gradients;
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
    boolean onlyReader = this.readers.getOrDefault(input, 0) == 1;
    if (op.copies() && onlyReader && input.role() == Role.LOCAL) {
      this.gradients.put(input, operands.getFirst());
      return;
    }
    Value known = this.gradients.get(input);
    Value gradient = known == null ? input.like(input.name() + "Gradient") : known;
    this.gradients.put(input, gradient);
    this.steps.add(new Step(op, operands, gradient, known != null));
  }

  @Override
  public Nested nested(
      List<Step> body, Set<Value> carried, Set<Value> read, Map<Value, Value> seeds) {
    Set<Value> sources = new HashSet<>(this.wanted);
    sources.addAll(carried);
    sources.addAll(read);
    return new BodySteps(body, Dependence.on(sources, body), carried, seeds).walk();
  }
}
