package dev.backstitch.processor.nest;

import dev.backstitch.processor.formula.Formula;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code out[row, column] = formula(operands)}.
 *
 * @param name of the function
 * @param formula over {@code variables}
 * @param variables the operands, each an array argument of that name
 * @param readings of each variable
 * @param adds whether the result is added to what the array holds
 */
public record Elementwise(
    String name, Formula formula, List<String> variables, List<Reading> readings, boolean adds)
    implements Nest {
  public Elementwise {
    variables = List.copyOf(variables);
    readings = List.copyOf(readings);
  }

  @Override
  public List<String> extents() {
    return List.of("rows", "columns");
  }

  @Override
  public List<Operand> operands() {
    List<Operand> operands = new ArrayList<>();
    this.variables.forEach(variable -> operands.add(new Operand(variable, variable + "Row")));
    operands.add(new Operand("out", "outRow"));
    return operands;
  }
}
