package dev.backstitch.processor.nest;

import dev.backstitch.processor.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/**
 * A formula applied to each element while it is still in a register.
 *
 * @param formula over {@link #ELEMENT} and {@code variables}
 * @param variables further operands, each an array argument of that name
 * @param readings of each variable
 */
public record Epilogue(Formula formula, List<String> variables, List<Reading> readings) {
  /** The element before the formula. */
  public static final String ELEMENT = "sum";

  public Epilogue {
    variables = List.copyOf(variables);
    readings = List.copyOf(readings);
  }

  /** Leaves the element as it is. */
  public static Epilogue none() {
    return new Epilogue(Formula.variable(ELEMENT), List.of(), List.of());
  }

  /** Whether it does nothing. */
  public boolean isNone() {
    return this.formula.equals(Formula.variable(ELEMENT));
  }

  List<Nest.Operand> operands() {
    List<Nest.Operand> operands = new ArrayList<>();
    this.variables.forEach(name -> operands.add(new Nest.Operand(name, name + "Row")));
    return operands;
  }
}
