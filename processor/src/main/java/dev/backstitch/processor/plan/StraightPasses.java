package dev.backstitch.processor.plan;

import java.util.List;

/**
 * The passes of a tiny network over a single row.
 *
 * @param forward from the inputs to the outputs
 * @param backward from the gradients of the outputs back through the layers
 * @param gradients from there to the gradients of the parameters
 * @param descent the same, but moves the parameters and writes no gradients
 * @param towardsInputs from there to the gradients of the inputs
 * @param functions that they call
 */
public record StraightPasses(
    StraightPass forward,
    StraightPass backward,
    StraightPass gradients,
    StraightPass descent,
    StraightPass towardsInputs,
    List<ScalarFunction> functions) {
  public StraightPasses {
    functions = List.copyOf(functions);
  }
}
