package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The backward rule of a scan: backpropagation through time.
 *
 * <p>At each instant the gradient by what is carried on is what the next instant says of what it
 * was handed, plus what comes from outside; from there the body is differentiated like any steps.
 * That is a scan in the other direction, over the gradients alone. What the body only reads gets
 * its gradient afterwards, in one step over all instants: {@code bj,bi->ji} at one instant is
 * {@code btj,bti->ji} over all.
 */
final class ReverseScan {
  private static final String TIME = "t";

  private final Scan scan;
  private final Step step;
  private final Value outputGradient;
  private final Gradients gradients;
  private final Map<Value, Value> series;

  ReverseScan(Scan scan, Step step, Value outputGradient, Gradients gradients) {
    this.scan = scan;
    this.step = step;
    this.outputGradient = outputGradient;
    this.gradients = gradients;
    this.series = new LinkedHashMap<>(scan.series());
  }

  void add() {
    Map<Value, Value> seeds = this.seeds();
    Gradients.Nested nested =
        this.gradients.nested(this.scan.body(), this.befores(), this.readAndWanted(), seeds);
    List<Step> body = new ArrayList<>();
    List<Carry> carries = new ArrayList<>();
    seeds.forEach((value, gradient) -> this.seed(value, gradient, nested, body, carries));
    body.addAll(nested.steps());
    body.forEach(each -> this.series.computeIfAbsent(each.output(), this::seriesOf));

    Scan reverse =
        new Scan(
            this.scan.name() + "Gradient",
            this.scan.instants(),
            !this.scan.reverse(),
            body,
            carries,
            this.series);
    Value last = reverse.computed().getLast();
    this.gradients.add(new Step(reverse, this.inputs(body, reverse), last));
    nested.outside().forEach(this::contribute);
  }

  /**
   * The gradients that are there at the start of an instant: by what is carried on or collected.
   */
  private Map<Value, Value> seeds() {
    Map<Value, Value> seeds = new LinkedHashMap<>();
    this.scan.carries().forEach(carry -> seeds.put(carry.after(), gradientOf(carry.after())));
    Value collected = this.collected();
    seeds.put(collected, gradientOf(collected));
    return seeds;
  }

  private static Value gradientOf(Value value) {
    return value.like(value.name() + "Gradient");
  }

  private Value collected() {
    return this.scan.body().stream()
        .map(Step::output)
        .filter(value -> this.scan.series(value).equals(this.step.output()))
        .findFirst()
        .orElseThrow();
  }

  private Set<Value> befores() {
    Set<Value> befores = new HashSet<>();
    this.scan.carries().forEach(carry -> befores.add(carry.before()));
    return befores;
  }

  private Set<Value> readAndWanted() {
    Set<Value> read = new HashSet<>();
    this.scan
        .series()
        .forEach(
            (value, all) -> {
              if (this.step.inputs().contains(all) && this.gradients.wanted(all)) {
                read.add(value);
              }
            });
    return read;
  }

  /** The steps that start an instant: from outside, and from the instant after. */
  private void seed(
      Value value, Value gradient, Gradients.Nested nested, List<Step> body, List<Carry> carries) {
    boolean isCollected = value.equals(this.collected());
    if (isCollected) {
      Value upstream = value.like(value.name() + "Upstream");
      this.series.put(upstream, this.outputGradient);
      body.add(copy(upstream, gradient, false));
    }
    for (Carry carry : this.scan.carries()) {
      Value handed = nested.gradients().get(carry.before());
      if (carry.after().equals(value) && handed != null) {
        Value next = value.like(value.name() + "GradientOfNext");
        this.series.put(next, this.seriesOf(next));
        carries.add(new Carry(next, handed));
        body.add(copy(next, gradient, isCollected));
      }
    }
  }

  private static Step copy(Value from, Value to, boolean accumulates) {
    Pointwise copy = Pointwise.activation("copy", Formula.variable(Pointwise.INPUT), from);
    return new Step(copy, List.of(from), to, accumulates);
  }

  private Value seriesOf(Value value) {
    List<Integer> extents = new ArrayList<>(value.shape().extents());
    extents.addFirst(this.scan.instants());
    return Value.perRow(value.name() + "s", new Shape(extents));
  }

  /** What the reverse scan reads from outside: series of the forward one, and shared values. */
  private List<Value> inputs(List<Step> body, Scan reverse) {
    Set<Value> inputs = new LinkedHashSet<>();
    Set<Value> computed = new HashSet<>(reverse.computed());
    reverse.carries().forEach(carry -> computed.add(reverse.series(carry.before())));
    for (Step each : body) {
      each.inputs().stream()
          .map(value -> this.series.getOrDefault(value, value))
          .filter(value -> !computed.contains(value))
          .forEach(inputs::add);
    }
    return List.copyOf(inputs);
  }

  private void contribute(Gradients.Contribution contribution) {
    Value input = contribution.input();
    List<Value> operands =
        contribution.operands().stream()
            .map(value -> this.series.getOrDefault(value, value))
            .toList();
    this.gradients.contribute(
        this.series.getOrDefault(input, input), this.overTime(contribution), operands);
  }

  private Op overTime(Gradients.Contribution contribution) {
    List<Boolean> timed = contribution.operands().stream().map(this.series::containsKey).toList();
    boolean isResultTimed = this.series.containsKey(contribution.input());
    return switch (contribution.op()) {
      case Product product ->
          new Product(overTime(product.inputs(), timed), overTime(product.result(), isResultTimed));
      case Pointwise pointwise ->
          new Pointwise(
              pointwise.name(),
              pointwise.formula(),
              pointwise.variables(),
              overTime(pointwise.indices(), timed),
              overTime(pointwise.result(), isResultTimed),
              pointwise.slopeByOutput());
      default -> throw new IllegalStateException(contribution.op() + " over time");
    };
  }

  private static List<String> overTime(List<String> letters, List<Boolean> timed) {
    List<String> all = new ArrayList<>();
    for (int k = 0; k < letters.size(); k++) {
      all.add(overTime(letters.get(k), timed.get(k)));
    }
    return all;
  }

  private static String overTime(String letters, boolean timed) {
    return timed ? letters.charAt(0) + TIME + letters.substring(1) : letters;
  }
}
