package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Joins steps into one kernel each: a bias and cheap formulas run in the registers of the product
 * whose result only they read. Costly formulas, exp and its kin, stay loops of their own: in the
 * middle of a product they would spill its accumulators.
 */
final class Fusion {
  private final Readers readers;
  private final List<Step> steps;
  private final Set<Step> done = new HashSet<>();

  private Fusion(List<Step> steps, Readers readers) {
    this.readers = readers;
    this.steps = steps;
  }

  /** The steps of one pass, joined. */
  static List<Fused> of(List<Step> steps, Readers readers) {
    return new Fusion(steps, readers).run();
  }

  private List<Fused> run() {
    List<Fused> fused = new ArrayList<>();
    for (Step step : this.steps) {
      if (!this.done.contains(step)) {
        Fused group = this.grow(Fused.alone(step));
        group.steps().forEach(this.done::add);
        fused.add(group);
      }
    }
    return fused;
  }

  private Fused grow(Fused start) {
    Fused group = start;
    if (Matrix.of(start.core()).isEmpty() || start.core().accumulates()) {
      return group;
    }
    Optional<Fused> grown = this.next(group);
    while (grown.isPresent()) {
      group = grown.get();
      grown = this.next(group);
    }
    return group;
  }

  private Optional<Fused> next(Fused group) {
    Value element = group.output();
    if (!this.readers.hasOne(element) || this.isWrittenLater(element, group)) {
      return Optional.empty();
    }
    return this.steps.stream()
        .filter(step -> !this.done.contains(step) && step.inputs().contains(element))
        .filter(step -> !step.accumulates() && step.op() instanceof Pointwise)
        .filter(step -> this.isReady(step, group))
        .findFirst()
        .flatMap(step -> this.join(group, step, (Pointwise) step.op()));
  }

  /** Whether a step to come writes a value, or adds to what it holds by now. */
  private boolean isWrittenLater(Value value, Fused group) {
    return this.steps.stream()
        .filter(step -> !this.done.contains(step) && !group.steps().contains(step))
        .anyMatch(step -> step.output().equals(value));
  }

  private boolean isReady(Step step, Fused group) {
    Value element = group.output();
    return step.output().shape().equals(element.shape())
        && step.output().perRow() == element.perRow()
        && step.inputs().stream()
            .filter(value -> !value.equals(element))
            .allMatch(value -> !this.isWrittenLater(value, group) && value.role() != Role.INPUT);
  }

  private Optional<Fused> join(Fused group, Step step, Pointwise op) {
    int position = step.inputs().indexOf(group.output());
    if (!op.indices().get(position).equals(op.result())) {
      return Optional.empty();
    }
    if (isBias(group, step, op, position)) {
      return Optional.of(group.withBias(step, step.inputs().get(1 - position)));
    }
    List<Fused.Operand> further = new ArrayList<>();
    Formula formula =
        op.formula().substitute(op.variables().get(position), Formula.variable("#element"));
    for (int k = 0; k < op.variables().size(); k++) {
      if (k != position) {
        String name = freshName(group, op.variables().get(k));
        formula = formula.substitute(op.variables().get(k), Formula.variable(name));
        String letters = translated(op.indices().get(k), op.result(), group.core());
        further.add(new Fused.Operand(name, step.inputs().get(k), letters));
      }
    }
    Formula then = formula.substitute("#element", group.formula());
    return then.cheap() ? Optional.of(group.with(step, then, further)) : Optional.empty();
  }

  /** The same indices in the letters of the product, which may call them otherwise. */
  private static String translated(String letters, String result, Step core) {
    String to = ((Product) core.op()).result();
    return letters
        .chars()
        .mapToObj(letter -> String.valueOf(to.charAt(result.indexOf(letter))))
        .collect(Collectors.joining());
  }

  private static String freshName(Fused group, String variable) {
    String name = variable;
    while (group.names().contains(name) || name.equals(Epilogue.ELEMENT)) {
      name = name + "2";
    }
    return name;
  }

  private static boolean isBias(Fused group, Step step, Pointwise op, int position) {
    return group.tail().isEmpty()
        && op.variables().size() == 2
        && op.formula()
            .equals(
                Formula.variable(op.variables().getFirst())
                    .plus(Formula.variable(op.variables().getLast())))
        && !step.inputs().get(1 - position).perRow()
        && step.inputs().get(1 - position).shape().rank() == 1;
  }
}
