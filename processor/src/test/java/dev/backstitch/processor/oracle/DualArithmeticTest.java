package dev.backstitch.processor.oracle;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.Formula.where;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.formula.Comparison;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.Function;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Dual numbers against central differences of {@link Math}, and at kinks against the convention.
 */
class DualArithmeticTest {
  private static final Formula X = Formula.variable("x");
  private static final Formula Z = Formula.variable("z");

  @ParameterizedTest
  @EnumSource(Function.class)
  void everyFunctionHasTheSlopeOfItsValues(Function function) {
    for (double x : new double[] {0.3, 0.9, 1.7, 2.5, 4.1}) {
      Dual dual = DualArithmetic.INSTANCE.apply(function, Dual.variable(x, 0, 1));
      double value = plain(function, x);
      double[] slope = CentralDifferences.gradient(at -> plain(function, at[0]), x);
      assertEquals(value, dual.value(), 1e-14 * Math.max(1, Math.abs(value)));
      assertEquals(slope[0], dual.partial(0), 1e-10 * Math.max(1, Math.abs(slope[0])));
    }
  }

  private static double plain(Function function, double x) {
    return switch (function) {
      case EXP -> Math.pow(Math.E, x);
      case EXPM1 -> Math.pow(Math.E, x) - 1;
      case LOG -> Math.log10(x) * Math.log(10);
      case LOG1P -> Math.log(1 + x);
      case TANH -> Math.sinh(x) / Math.cosh(x);
      case SIGMOID -> 0.5 + 0.5 * Math.tanh(x / 2);
      case SOFTPLUS -> Math.log(1 + Math.exp(x));
      case ERF -> errorFunctionBySeries(x);
      case SQRT -> Math.pow(x, 0.5);
      case ABS -> x < 0 ? -x : x;
      case SIGN -> x < 0 ? -1 : 1;
    };
  }

  private static double errorFunctionBySeries(double x) {
    double term = x;
    double sum = x;
    for (int n = 1; n < 200; n++) {
      term *= 2 * x * x / (2 * n + 1);
      sum += term;
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }

  @Test
  void everyOperationHasTheSlopesOfItsValues() {
    Formula all = X.times(Z).plus(X.dividedBy(Z)).minus(Z.negate().times(X).times(X));
    Dual result =
        all.evaluate(
            DualArithmetic.INSTANCE,
            Map.of("x", Dual.variable(1.5, 0, 2), "z", Dual.variable(-0.4, 1, 2)));
    assertEquals(-0.6 - 3.75 - 0.9, result.value(), 1e-15);
    assertEquals(-0.4 - 2.5 - 1.2, result.partial(0), 1e-15);
    assertEquals(1.5 - 9.375 + 2.25, result.partial(1), 1e-14);
  }

  @Test
  void keepsToTheConventionAtKinks() {
    assertEquals(0, slopeAtZero(Formula.abs(X)));
    assertEquals(0, slopeAtZero(Formula.max(X, constant(0))));
    assertEquals(0, slopeAtZero(Formula.min(constant(0), X)));
    assertEquals(0.5 * (1 + 3), slopeAtZero(Formula.max(X, X.times(constant(3)))));
    Formula leak = X.times(constant(0.01));
    for (Comparison comparison : Comparison.values()) {
      boolean thenBelow = List.of("<", "<=").contains(comparison.symbol());
      Formula relu = choice(comparison, thenBelow ? constant(0) : X, thenBelow ? X : constant(0));
      Formula leaky = choice(comparison, thenBelow ? leak : X, thenBelow ? X : leak);
      assertEquals(0, slopeAtZero(relu), comparison.symbol());
      assertEquals(0.01, slopeAtZero(leaky), comparison.symbol());
    }
  }

  private static Formula choice(Comparison comparison, Formula then, Formula otherwise) {
    return where(comparison, X, constant(0), then, otherwise);
  }

  private static double slopeAtZero(Formula formula) {
    return formula
        .evaluate(DualArithmetic.INSTANCE, Map.of("x", Dual.variable(0, 0, 1)))
        .partial(0);
  }

  @Test
  void whatDoesNotVaryStaysConstantBesideInfinity() {
    Dual infinity = Dual.constant(Double.POSITIVE_INFINITY);
    Dual sum = DualArithmetic.INSTANCE.add(Dual.variable(2, 0, 1), infinity);
    assertEquals(1, sum.partial(0));
  }
}
