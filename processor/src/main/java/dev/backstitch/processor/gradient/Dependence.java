package dev.backstitch.processor.gradient;

import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What depends on what, followed along the steps. */
final class Dependence {
  private Dependence() {}

  /** The sources and every value that is computed from one of them. */
  static Set<Value> on(Collection<Value> sources, List<Step> steps) {
    Set<Value> dependent = new HashSet<>(sources);
    for (Step step : steps) {
      if (step.inputs().stream().anyMatch(dependent::contains)) {
        dependent.add(step.output());
        dependent.addAll(step.op().keeps());
      }
    }
    return dependent;
  }

  /** The steps that {@code results} are computed by, in their order. */
  static List<Step> behind(Collection<Value> results, List<Step> steps) {
    Set<Value> needed = new HashSet<>(results);
    List<Step> behind = new ArrayList<>();
    for (Step step : steps.reversed()) {
      if (needed.contains(step.output()) || step.op().keeps().stream().anyMatch(needed::contains)) {
        needed.addAll(step.inputs());
        behind.add(step);
      }
    }
    return behind.reversed();
  }
}
