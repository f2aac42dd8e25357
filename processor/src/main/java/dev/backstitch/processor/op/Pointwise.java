package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One scalar formula applied to every element; operands that lack an index are repeated along it.
 *
 * <p>Derivative: the gradient by an operand is the gradient by the output times the slope, the
 * formula's symbolic derivative, summed along the indices that the operand lacks. At kinks the
 * formula's derivative decides.
 *
 * @param name of the function: {@code tanh}
 * @param formula over {@code variables}
 * @param variables one for each input, in their order
 * @param indices of each input, in index notation
 * @param result the indices of the output
 * @param slopeByOutput a better form of the slope of a function of one variable, over {@link
 *     #OUTPUT} instead of the input, so that the input need not be kept
 */
public record Pointwise(
    String name,
    Formula formula,
    List<String> variables,
    List<String> indices,
    String result,
    Optional<Formula> slopeByOutput)
    implements Op {
  /** The variable of an activation. */
  public static final String INPUT = "x";

  /** The variable that stands for the result in {@link #slopeByOutput}. */
  public static final String OUTPUT = "y";

  private static final String UPSTREAM = "upstream";

  public Pointwise {
    variables = List.copyOf(variables);
    indices = List.copyOf(indices);
  }

  /** A function of one value, whose slope is derived from its formula. */
  public static Pointwise activation(String name, Formula formula, Value value) {
    return unary(name, formula, value, Optional.empty());
  }

  /** A function of one value, whose slope has a good form in its output. */
  public static Pointwise activation(
      String name, Formula formula, Value value, Formula slopeByOutput) {
    return unary(name, formula, value, Optional.of(slopeByOutput));
  }

  private static Pointwise unary(
      String name, Formula formula, Value value, Optional<Formula> slopeByOutput) {
    String letters = Indices.of(value);
    return new Pointwise(name, formula, List.of(INPUT), List.of(letters), letters, slopeByOutput);
  }

  /** {@code a + b}, where {@code b} may lack indices of {@code a}. */
  public static Pointwise sum(Value a, Value b) {
    return binary("sum", Formula.variable("a").plus(Formula.variable("b")), a, b);
  }

  /** {@code a * b}, where {@code b} may lack indices of {@code a}. */
  public static Pointwise product(Value a, Value b) {
    return binary("multiply", Formula.variable("a").times(Formula.variable("b")), a, b);
  }

  /** A function of {@code a} and {@code b}, which are its variables' names. */
  public static Pointwise binary(String name, Formula formula, Value a, Value b) {
    String letters = Indices.of(a);
    return new Pointwise(
        name,
        formula,
        List.of("a", "b"),
        List.of(letters, trailing(letters, b)),
        letters,
        Optional.empty());
  }

  private static String trailing(String letters, Value value) {
    String shapeLetters = letters.replace("b", "");
    String kept = shapeLetters.substring(shapeLetters.length() - value.shape().rank());
    return (value.perRow() ? "b" : "") + kept;
  }

  @Override
  public void check(List<Value> inputs, Value output) {
    List<String> letters = new ArrayList<>(this.indices);
    List<Value> values = new ArrayList<>(inputs);
    letters.add(this.result);
    values.add(output);
    Indices.extents(letters, values, 1);
    if (!Set.copyOf(this.variables).containsAll(this.formula.variables())) {
      throw new IllegalStateException(this.formula + " is not over " + this.variables);
    }
  }

  @Override
  public String text(List<String> inputs) {
    return this.named(this.formula, inputs).text();
  }

  private Formula named(Formula over, List<String> inputs) {
    Formula named = over;
    for (int k = 0; k < inputs.size(); k++) {
      named = named.substitute(this.variables.get(k), Formula.variable("#" + k));
    }
    for (int k = 0; k < inputs.size(); k++) {
      named = named.substitute("#" + k, Formula.variable(inputs.get(k)));
    }
    return named;
  }

  @Override
  public boolean copies() {
    return this.variables.size() == 1
        && this.formula.equals(Formula.variable(this.variables.getFirst()))
        && this.indices.getFirst().equals(this.result);
  }

  @Override
  public void differentiate(Step step, Value outputGradient, Gradients gradients) {
    for (int k = 0; k < this.variables.size(); k++) {
      Value input = step.inputs().get(k);
      if (gradients.wanted(input)) {
        this.differentiate(step, k, outputGradient, gradients);
      }
    }
  }

  private void differentiate(Step step, int k, Value outputGradient, Gradients gradients) {
    Value input = step.inputs().get(k);
    Formula slope = this.slope(k);
    Pointwise slopeTimesUpstream = this.timesUpstream(k, slope);
    List<Value> operands = this.operandsOf(slopeTimesUpstream, step, outputGradient);
    if (this.indices.get(k).equals(this.result)) {
      gradients.contribute(input, slopeTimesUpstream, operands);
      return;
    }
    Value summand = outputGradient;
    if (!slopeTimesUpstream.copies()) {
      summand = outputGradient.like(step.output().name() + "By" + capital(input.name()));
      gradients.add(new Step(slopeTimesUpstream, operands, summand));
    }
    Product sum = new Product(List.of(this.result), this.indices.get(k));
    gradients.contribute(input, sum, List.of(summand));
  }

  /** The slope by one variable: the better form where there is one, else the derived one. */
  public Formula slope(int k) {
    return this.slopeByOutput.orElseGet(() -> this.formula.derivative(this.variables.get(k)));
  }

  private Pointwise timesUpstream(int k, Formula slope) {
    Formula formula = Formula.variable(UPSTREAM).times(slope).simplified();
    Map<String, String> letters = new LinkedHashMap<>();
    letters.put(UPSTREAM, this.result);
    for (int i = 0; i < this.variables.size(); i++) {
      letters.put(this.variables.get(i), this.indices.get(i));
    }
    letters.put(OUTPUT, this.result);
    letters.keySet().removeIf(name -> !name.equals(UPSTREAM) && !slope.variables().contains(name));
    String suffix = this.variables.size() == 1 ? "" : "By" + capital(this.variables.get(k));
    return new Pointwise(
        this.name + "Slope" + suffix,
        formula,
        List.copyOf(letters.keySet()),
        List.copyOf(letters.values()),
        this.result,
        Optional.empty());
  }

  private List<Value> operandsOf(Pointwise slope, Step step, Value outputGradient) {
    Map<String, Value> values = new HashMap<>();
    values.put(OUTPUT, step.output());
    for (int i = 0; i < this.variables.size(); i++) {
      values.put(this.variables.get(i), step.inputs().get(i));
    }
    values.put(UPSTREAM, outputGradient);
    return slope.variables().stream().map(values::get).toList();
  }

  private static String capital(String name) {
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }

  @Override
  public <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays) {
    List<String> letters = new ArrayList<>(this.indices);
    List<Value> values = new ArrayList<>(step.inputs());
    letters.add(this.result);
    values.add(step.output());
    Map<Character, Integer> extents = Indices.extents(letters, values, arrays.rows());
    Map<Character, Integer> at = new HashMap<>();
    Indices.forEach(
        this.result,
        extents,
        at,
        () -> {
          Map<String, T> locals = new HashMap<>();
          for (int k = 0; k < this.variables.size(); k++) {
            int place = Indices.place(this.indices.get(k), at, extents);
            locals.put(this.variables.get(k), arrays.get(step.inputs().get(k), place));
          }
          int place = Indices.place(this.result, at, extents);
          arrays.put(step, place, this.formula.evaluate(arithmetic, locals));
        });
  }
}
