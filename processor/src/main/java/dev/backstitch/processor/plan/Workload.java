package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Scan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a prediction of one row takes in one layer.
 *
 * @param multiplyAdds how many products of two numbers are added up
 * @param nests what is computed, in order
 */
public record Workload(long multiplyAdds, List<Nest> nests) {
  public Workload {
    nests = List.copyOf(nests);
  }

  /** Of each layer that is no input: steps and methods stand in the order of the layers. */
  static Map<Outline, Workload> of(Plan plan) {
    Map<Outline, Workload> workloads = new HashMap<>();
    List<Step> steps = plan.network().predicting();
    int step = 0;
    int routine = 0;
    for (Outline layer : plan.network().layers()) {
      int stepsEnd = Math.max(step, lastStep(steps, layer.value()) + 1);
      int routinesEnd = Math.max(routine, lastRoutine(plan, layer.value()) + 1);
      long multiplyAdds = multiplyAdds(steps.subList(step, stepsEnd));
      List<Nest> nests = nests(plan.predicting().subList(routine, routinesEnd));
      workloads.put(layer, new Workload(multiplyAdds, nests));
      step = stepsEnd;
      routine = routinesEnd;
    }
    return workloads;
  }

  private static int lastStep(List<Step> steps, Value output) {
    return steps.stream().map(Step::output).toList().lastIndexOf(output);
  }

  /** Values that share a place are computed one after the other, the layer's own last. */
  private static int lastRoutine(Plan plan, Value output) {
    Place place = plan.place(output);
    return plan.predicting().stream()
        .map(routine -> routine.calls().getLast().arguments().getLast().place())
        .toList()
        .lastIndexOf(place);
  }

  private static List<Nest> nests(List<Routine> routines) {
    return routines.stream()
        .flatMap(routine -> routine.calls().stream().map(Call::nest))
        .distinct()
        .toList();
  }

  private static long multiplyAdds(List<Step> steps) {
    return steps.stream().mapToLong(Workload::multiplyAdds).sum();
  }

  static long multiplyAdds(Step step) {
    return switch (step.op()) {
      case Scan scan -> scan.instants() * multiplyAdds(scan.body());
      case Product product when product.inputs().size() > 1 -> extents(step, product);
      default -> 0;
    };
  }

  /** All extents of a product, each once, for one row. */
  private static long extents(Step step, Product product) {
    Map<Character, Integer> extents = new HashMap<>();
    for (int k = 0; k < product.inputs().size(); k++) {
      Value value = step.inputs().get(k);
      String letters = product.inputs().get(k).substring(value.perRow() ? 1 : 0);
      List<Integer> sizes = value.shape().extents();
      for (int i = 0; i < sizes.size(); i++) {
        extents.put(letters.charAt(i), sizes.get(i));
      }
    }
    return extents.values().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
  }
}
