package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.oracle.OpClasses.Activation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The slopes of every activation: the derived one, and the one in terms of the output where it is
 * given, against dual numbers.
 */
class SlopeTest {
  private static final double SLOPE_OF_PARAMETER = 0.31;

  static List<Activation> activations() {
    return OpClasses.activations();
  }

  @Test
  void findsActivations() {
    assertFalse(activations().isEmpty());
  }

  /** Zero, where the convention decides, but not the other knees, where libraries differ. */
  private static double[] grid() {
    DoubleStream near = DoubleStream.iterate(-8.03, x -> x < 8, x -> x + 0.13);
    return DoubleStream.concat(near, DoubleStream.of(-30.1, -1e-9, 0, 1e-9, 30.1)).toArray();
  }

  @ParameterizedTest
  @MethodSource("activations")
  void derivedSlopeAgreesWithDualNumbers(Activation activation) {
    Pointwise op = activation.op();
    for (String variable : op.variables()) {
      Formula slope = op.formula().derivative(variable);
      for (double x : grid()) {
        double expected = dual(op, x, variable).partial(0);
        double actual = slope.evaluate(DoubleArithmetic.INSTANCE, numbers(op, x));
        assertNear(expected, actual, variable + " at " + x);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("activations")
  void slopeByOutputAgreesWithDualNumbers(Activation activation) {
    Pointwise op = activation.op();
    if (op.slopeByOutput().isEmpty()) {
      return;
    }
    Formula slope = op.slopeByOutput().get();
    for (double x : grid()) {
      Dual expected = dual(op, x, Pointwise.INPUT);
      Map<String, Double> variables = numbers(op, x);
      variables.put(Pointwise.OUTPUT, expected.value());
      double actual = slope.evaluate(DoubleArithmetic.INSTANCE, variables);
      assertNear(expected.partial(0), actual, "by output at " + x);
    }
  }

  private static Map<String, Double> numbers(Pointwise op, double x) {
    Map<String, Double> numbers = new HashMap<>();
    op.variables().forEach(variable -> numbers.put(variable, SLOPE_OF_PARAMETER));
    numbers.put(op.variables().getFirst(), x);
    return numbers;
  }

  private static Dual dual(Pointwise op, double x, String variable) {
    Map<String, Dual> duals = new HashMap<>();
    numbers(op, x)
        .forEach(
            (name, number) ->
                duals.put(
                    name,
                    name.equals(variable) ? Dual.variable(number, 0, 1) : Dual.constant(number)));
    return op.formula().evaluate(DualArithmetic.INSTANCE, duals);
  }

  private static void assertNear(double expected, double actual, String what) {
    assertEquals(expected, actual, 1e-12 * Math.max(1, Math.abs(expected)), what);
  }
}
