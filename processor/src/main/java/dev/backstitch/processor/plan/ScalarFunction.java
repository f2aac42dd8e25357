package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import java.util.List;

/**
 * A formula as a method of numbers.
 *
 * @param name of the method
 * @param formula what it returns
 * @param variables its parameters
 */
public record ScalarFunction(String name, Formula formula, List<String> variables) {
  public ScalarFunction {
    variables = List.copyOf(variables);
  }
}
