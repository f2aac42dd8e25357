package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.LogSoftmax;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Softmax;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Unrolls the steps of one pass over a single row, in the order of sums that kernels keep. */
final class Unrolling {
  private final Places places;
  private final Set<Value> parameterGradients;
  private final ScalarFunctions functions;
  private final Names locals = new Names();
  private final Map<Value, Map<Integer, Element>> elements = new LinkedHashMap<>();
  private final List<Element> loads = new ArrayList<>();
  private final Map<Element, Value> written = new LinkedHashMap<>();
  private final List<StraightPass.Paragraph> paragraphs = new ArrayList<>();

  Unrolling(Places places, Set<Value> parameterGradients, ScalarFunctions functions) {
    this.places = places;
    this.parameterGradients = parameterGradients;
    this.functions = functions;
  }

  /** The pass that these steps make; what is {@code kept} is written to its place. */
  StraightPass pass(List<Fused> steps, Set<Value> kept) {
    steps.forEach(this::add);
    List<Element> stores = new ArrayList<>();
    this.written.forEach(
        (element, value) -> {
          if (kept.contains(value) || this.parameterGradients.contains(value)) {
            stores.add(element);
          }
        });
    return new StraightPass(this.loads, this.paragraphs, stores);
  }

  private void add(Fused fused) {
    List<Step> steps = fused.steps();
    int first = fused.bias().isPresent() ? 2 : 1;
    Value output = steps.get(first - 1).output();
    this.paragraph(
        steps.subList(0, first),
        switch (fused.core().op()) {
          case Product product -> this.sums(fused.core(), product, output, fused.bias());
          case Pointwise pointwise -> this.values(fused.core(), pointwise);
          case Softmax softmax -> this.softmax(fused.core(), false);
          case LogSoftmax logSoftmax -> this.softmax(fused.core(), true);
          default -> throw new IllegalStateException("no straight lines for " + fused.core());
        });
    for (Step step : steps.subList(first, steps.size())) {
      this.paragraph(List.of(step), this.values(step, (Pointwise) step.op()));
    }
  }

  private void paragraph(List<Step> steps, List<Line> lines) {
    this.paragraphs.add(new StraightPass.Paragraph(steps.stream().map(Step::text).toList(), lines));
  }

  private List<Line> sums(Step step, Product product, Value output, Optional<Value> bias) {
    Letters letters = Letters.of(product.inputs(), step.inputs(), product.result(), step.output());
    int parts = Matrix.of(step).map(each -> each.parts(this.places.precision())).orElse(1);
    List<Line> lines = new ArrayList<>();
    for (Map<Character, Integer> at : letters.combinations(product.result(), Map.of())) {
      List<List<Element>> terms = new ArrayList<>();
      for (Map<Character, Integer> each : letters.combinations(product.summed(), at)) {
        terms.add(this.operands(step, product.inputs(), letters, each));
      }
      Optional<Element> start = bias.map(value -> this.element(value, letters.last(at)));
      Call.Accumulation accumulation = this.accumulation(step);
      int index = letters.index(product.result(), at);
      Element result = this.result(step, output, index, terms.size());
      lines.add(new Line.Sum(result, start, accumulation, terms, this.parts(output, index, parts)));
    }
    return lines;
  }

  private List<String> parts(Value output, int index, int count) {
    return IntStream.range(0, count == 1 ? 0 : count)
        .mapToObj(part -> this.locals.unique(output.name() + index + "Part" + part))
        .toList();
  }

  private List<Line> values(Step step, Pointwise op) {
    Letters letters = Letters.of(op.indices(), step.inputs(), op.result(), step.output());
    Formula formula = op.formula();
    Optional<ScalarFunction> function = this.functions.of(op.name(), formula);
    List<Line> lines = new ArrayList<>();
    for (Map<Character, Integer> at : letters.combinations(op.result(), Map.of())) {
      List<Element> inputs = this.operands(step, op.indices(), letters, at);
      Map<String, Element> operands = new LinkedHashMap<>();
      for (int k = 0; k < inputs.size(); k++) {
        operands.put(op.variables().get(k), inputs.get(k));
      }
      Element result = this.result(step, step.output(), letters.index(op.result(), at), 2);
      lines.add(new Line.Applied(result, formula, operands, function, step.accumulates()));
    }
    return lines;
  }

  private List<Line> softmax(Step step, boolean logarithm) {
    List<Element> inputs = new ArrayList<>();
    List<Element> outputs = new ArrayList<>();
    for (int i = 0; i < step.output().shape().size(); i++) {
      inputs.add(this.element(step.inputs().getFirst(), i));
      outputs.add(this.result(step, step.output(), i, 2));
    }
    return new StraightSoftmax(this.functions, step.output(), this.locals)
        .of(inputs, outputs, logarithm);
  }

  private List<Element> operands(
      Step step, List<String> indices, Letters letters, Map<Character, Integer> at) {
    List<Element> operands = new ArrayList<>();
    for (int k = 0; k < indices.size(); k++) {
      operands.add(this.element(step.inputs().get(k), letters.index(indices.get(k), at)));
    }
    return operands;
  }

  private Call.Accumulation accumulation(Step step) {
    if (step.accumulates()) {
      return Call.Accumulation.ALWAYS;
    }
    return this.parameterGradients.contains(step.output())
        ? Call.Accumulation.CHOSEN
        : Call.Accumulation.NEVER;
  }

  /** What is read: parameters where they lie, all else from a local. */
  private Element element(Value value, int index) {
    if (value.role() == Role.PARAMETER) {
      return Element.inArray(this.places.of(value), this.offset(value, index));
    }
    Map<Integer, Element> known =
        this.elements.computeIfAbsent(value, key -> new LinkedHashMap<>());
    return known.computeIfAbsent(
        index,
        key -> {
          Element loaded = this.local(value, index);
          this.loads.add(loaded);
          return loaded;
        });
  }

  /** What is written; the gradient of a parameter at once to its place, if it is a single term. */
  private Element result(Step step, Value value, int index, int terms) {
    if (terms == 1 && this.parameterGradients.contains(value)) {
      return Element.inArray(this.places.of(value), this.offset(value, index));
    }
    Element result =
        step.accumulates()
            ? this.element(value, index)
            : this.elements
                .computeIfAbsent(value, key -> new LinkedHashMap<>())
                .computeIfAbsent(index, key -> this.local(value, index));
    this.written.put(result, value);
    return result;
  }

  private Element local(Value value, int index) {
    String name = this.locals.unique(value.name() + index);
    return this.places.has(value)
        ? new Element(name, Optional.of(this.places.of(value)), this.offset(value, index))
        : new Element(name, Optional.empty(), 0);
  }

  /** How far behind the start of its value an element lies. */
  private int offset(Value value, int index) {
    Place place = this.places.of(value);
    int offset = place.lead();
    int rest = index;
    for (int k = value.shape().rank() - 1; k >= 0; k--) {
      offset += rest % value.shape().extent(k) * place.strides().get(k);
      rest /= value.shape().extent(k);
    }
    return offset;
  }
}
