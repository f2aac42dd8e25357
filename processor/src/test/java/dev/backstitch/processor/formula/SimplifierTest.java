package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.SampleFormulas.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SimplifierTest {
  private static final Formula ZERO = constant(0);
  private static final Formula ONE = constant(1);
  private static final Formula Y = Formula.variable("y");

  @Test
  void neutralElementsGo() {
    assertSimplified("x", X.plus(ZERO));
    assertSimplified("x", ZERO.plus(X));
    assertSimplified("x", X.minus(ZERO));
    assertSimplified("x", X.times(ONE));
    assertSimplified("x", ONE.times(X));
    assertSimplified("x", X.dividedBy(ONE));
    assertSimplified("-x", ZERO.minus(X));
    assertSimplified("-x", X.times(constant(-1)));
  }

  @Test
  void signsMeet() {
    assertSimplified("x", X.negate().negate());
    assertSimplified("x - y", X.plus(Y.negate()));
    assertSimplified("y - x", X.negate().plus(Y));
    assertSimplified("x + y", X.minus(Y.negate()));
    assertSimplified("y - x", X.minus(Y).negate());
    assertSimplified("-(x * y)", X.times(Y.negate()));
    assertSimplified("x * y", X.negate().times(Y.negate()));
    assertSimplified("-2 * x", constant(2).times(X).negate());
    assertSimplified("-2 / x", constant(2).dividedBy(X).negate());
    assertSimplified("-(2 + x)", constant(2).plus(X).negate());
    assertSimplified("-x", X.dividedBy(constant(-1)));
    assertSimplified("-(x / y)", X.dividedBy(Y.negate()));
    assertEquals(constant(-3), constant(3).negate().simplified());
  }

  @Test
  void constantsMeet() {
    assertSimplified("6", constant(2).times(constant(3)));
    assertSimplified("6 * x", constant(2).times(constant(3).times(X)));
    assertSimplified("6 * x * y", X.times(constant(2)).times(Y.times(constant(3))));
    assertSimplified("2 * x", X.plus(X));
    assertSimplified("3", Formula.max(constant(3), constant(2)));
    assertSimplified("0", Formula.tanh(ZERO));
    assertSimplified("x - 1", X.plus(constant(-1)));
    assertSimplified("x + 2", X.minus(constant(-2)));
    assertSimplified("x - 2", X.minus(constant(2)));
    assertSimplified("6 / x", constant(2).times(constant(3).dividedBy(X)));
  }

  @Test
  void whatMayBeNotANumberStays() {
    assertSimplified("0 * x", X.times(ZERO));
    assertSimplified("x - x", X.minus(X));
    assertSimplified("x / x", X.dividedBy(X));
    assertSimplified("1 / 0", ONE.dividedBy(ZERO));
    Formula huge = constant(1e200);
    assertSimplified("1.0E200 * 1.0E200 * x", huge.times(huge.times(X)));
    assertSimplified("log(-1)", Formula.log(constant(-1)));
  }

  @Test
  void choicesThatAreNoneGo() {
    assertSimplified("x", Formula.where(Comparison.LESS, Y, ZERO, X, X));
    assertSimplified("x", Formula.where(Comparison.LESS, ZERO, ONE, X, Y));
    assertSimplified("y", Formula.where(Comparison.GREATER, ZERO, ONE, X, Y));
  }

  private static void assertSimplified(String text, Formula formula) {
    assertEquals(text, formula.simplified().text());
  }

  static Stream<Formula> everything() {
    return SampleFormulas.everything().stream();
  }

  @ParameterizedTest
  @MethodSource("everything")
  void valuesStay(Formula formula) {
    for (double x = -3.7; x < 4; x += 0.31) {
      double expected = value(formula, x);
      double tolerance = 1e-14 * Math.max(1, Math.abs(expected));
      double actual = value(formula.simplified(), x);
      assertTrue(
          Math.abs(expected - actual) <= tolerance || equal(expected, actual), formula::text);
    }
    assertEquals(value(formula, Double.NaN), value(formula.simplified(), Double.NaN));
  }

  private static boolean equal(double expected, double actual) {
    return Double.compare(expected, actual) == 0;
  }

  private static double value(Formula formula, double x) {
    return formula.evaluate(DoubleArithmetic.INSTANCE, Map.of("x", x));
  }
}
