package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Epilogue;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Steps that one kernel computes: a core, and what is done to its elements while they are in
 * registers.
 *
 * @param core the first step
 * @param tail the steps fused to it
 * @param bias what the sums of the core start from, one for each column
 * @param formula of the tail over {@link Epilogue#ELEMENT} and {@code names}
 * @param names of the variables for the further operands
 * @param operands of the tail
 * @param letters the indices of each operand
 * @param activation a costly function of the result, which a single row computes at once
 */
record Fused(
    Step core,
    List<Step> tail,
    Optional<Value> bias,
    Formula formula,
    List<String> names,
    List<Value> operands,
    List<String> letters,
    Optional<Step> activation) {
  Fused {
    tail = List.copyOf(tail);
    names = List.copyOf(names);
    operands = List.copyOf(operands);
    letters = List.copyOf(letters);
  }

  static Fused alone(Step core) {
    return new Fused(
        core,
        List.of(),
        Optional.empty(),
        Formula.variable(Epilogue.ELEMENT),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /** The step whose result is written. */
  Step last() {
    return this.tail.isEmpty() ? this.core : this.tail.getLast();
  }

  Value output() {
    return this.last().output();
  }

  /** What everything else reads: of the function, where there is one. */
  Value result() {
    return this.activation.map(Step::output).orElseGet(this::output);
  }

  /** All steps in order. */
  List<Step> steps() {
    List<Step> steps = new ArrayList<>(List.of(this.core));
    steps.addAll(this.tail);
    this.activation.ifPresent(steps::add);
    return steps;
  }

  Fused withBias(Step step, Value value) {
    return new Fused(
        this.core,
        plus(this.tail, step),
        Optional.of(value),
        this.formula,
        this.names,
        this.operands,
        this.letters,
        this.activation);
  }

  Fused with(Step step, Formula then, List<Operand> further) {
    List<String> allNames = new ArrayList<>(this.names);
    List<Value> allOperands = new ArrayList<>(this.operands);
    List<String> allLetters = new ArrayList<>(this.letters);
    for (Operand operand : further) {
      allNames.add(operand.name());
      allOperands.add(operand.value());
      allLetters.add(operand.letters());
    }
    return new Fused(
        this.core,
        plus(this.tail, step),
        this.bias,
        then,
        allNames,
        allOperands,
        allLetters,
        this.activation);
  }

  Fused activatedBy(Step function) {
    return new Fused(
        this.core,
        this.tail,
        this.bias,
        this.formula,
        this.names,
        this.operands,
        this.letters,
        Optional.of(function));
  }

  /** A further operand of a tail. */
  record Operand(String name, Value value, String letters) {}

  private static List<Step> plus(List<Step> steps, Step step) {
    List<Step> all = new ArrayList<>(steps);
    all.add(step);
    return all;
  }

  /** The name of a kernel that says what is done to its product. */
  String kernelName(String product, Start start) {
    StringBuilder name = new StringBuilder(product);
    if (start == Start.BIAS) {
      name.append("PlusBias");
    }
    this.tail().stream()
        .skip(start == Start.BIAS ? 1 : 0)
        .forEach(step -> name.append(Names.capital(step.op().name())));
    return name.toString();
  }

  /** What is done to an element of a product whose columns have that letter. */
  Epilogue epilogue(char column) {
    List<Reading> readings = this.letters().stream().map(each -> reading(each, column)).toList();
    return new Epilogue(this.formula(), this.names(), readings);
  }

  /** How an operand with these letters is read along the columns. */
  static Reading reading(String letters, char column) {
    return letters.indexOf(column) >= 0 ? Reading.COLUMNS : Reading.REPEATED;
  }
}
