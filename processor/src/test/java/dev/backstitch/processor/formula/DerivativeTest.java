package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.SampleFormulas.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DerivativeTest {
  private static final BigDecimal STEP = new BigDecimal("1e-25");
  private static final BigArithmetic BIG = new BigArithmetic();

  static Stream<Formula> smoothFormulas() {
    List<Formula> all = new ArrayList<>();
    for (Function function : Function.values()) {
      all.add(function.of(X));
      all.add(function.of(constant(2.5).plus(Formula.tanh(X))).times(X));
    }
    all.addAll(SampleFormulas.activations().values());
    all.addAll(SampleFormulas.others().values());
    return all.stream();
  }

  @ParameterizedTest
  @MethodSource("smoothFormulas")
  void agreesWithCentralDifferences(Formula formula) {
    Formula slope = formula.derivative("x");
    int compared = 0;
    for (double x = -5.68; x < 6.5; x += 0.37) {
      if (x > 0 || !needsPositive(formula)) {
        BigDecimal expected = centralDifference(formula, new BigDecimal(x));
        BigDecimal derived = value(slope, new BigDecimal(x));
        BigDecimal limit = expected.abs().max(BigDecimal.ONE).multiply(new BigDecimal("1e-15"));
        assertTrue(
            derived.subtract(expected).abs().compareTo(limit) < 0,
            () -> slope.text() + ": " + derived + " and not " + expected);
        compared++;
      }
    }
    assertTrue(compared >= 16, "compared at " + compared);
  }

  private static boolean needsPositive(Formula formula) {
    return formula.equals(Formula.log(X))
        || formula.equals(Formula.log1p(X))
        || formula.equals(Formula.sqrt(X));
  }

  private static BigDecimal centralDifference(Formula formula, BigDecimal x) {
    BigDecimal rise = value(formula, x.add(STEP)).subtract(value(formula, x.subtract(STEP)));
    return rise.divide(STEP.add(STEP), BigArithmetic.DIGITS);
  }

  private static BigDecimal value(Formula formula, BigDecimal x) {
    return formula.evaluate(BIG, Map.of("x", x));
  }

  @Test
  void isReadable() {
    assertSlope("1 - tanh(x) * tanh(x)", Formula.tanh(X));
    assertSlope("sigmoid(x) * (1 - sigmoid(x))", Formula.sigmoid(X));
    assertSlope("sigmoid(x)", Formula.softplus(X));
    assertSlope("2 * x", X.times(X));
    assertSlope("1 / x", Formula.log(X));
    assertSlope("x <= 0 ? 0 : 1", SampleFormulas.named("relu"));
    assertSlope("x <= 0 ? exp(x) : 1", SampleFormulas.named("elu_1"));
    assertSlope("sigmoid(x) + x * sigmoid(x) * (1 - sigmoid(x))", X.times(Formula.sigmoid(X)));
    assertSlope("1", Formula.max(X, X.plus(constant(1))));
    assertSlope("1", Formula.where(Comparison.LESS, X, constant(0), X, X.plus(constant(1))));
    assertSlope("0", constant(3).times(Formula.variable("y")));
  }

  private static void assertSlope(String text, Formula formula) {
    assertEquals(text, formula.derivative("x").text());
  }

  @Test
  void takesTheFlatSideOfAKink() {
    for (Comparison comparison : List.of(Comparison.LESS, Comparison.LESS_OR_EQUAL)) {
      assertSlopeAt(0, 0, Formula.where(comparison, X, constant(0), constant(0), X));
      assertSlopeAt(0.01, 0, Formula.where(comparison, X, constant(0), hundredth(), X));
    }
    for (Comparison comparison : List.of(Comparison.GREATER, Comparison.GREATER_OR_EQUAL)) {
      assertSlopeAt(0, 0, Formula.where(comparison, X, constant(0), X, constant(0)));
      assertSlopeAt(0.01, 0, Formula.where(comparison, X, constant(0), X, hundredth()));
      assertSlopeAt(0, 1, Formula.where(comparison, X, constant(1), constant(1), X));
    }
    assertSlopeAt(0, 0, Formula.max(X, constant(0)));
    assertSlopeAt(0, 0, Formula.max(constant(0), X));
    assertSlopeAt(0, 6, Formula.min(X, constant(6)));
    assertSlopeAt(0, 0, Formula.abs(X));
    assertSlopeAt(2, 0, Formula.max(X, X.times(constant(3))));
  }

  @Test
  void keepsAComparisonThatDoesNotVary() {
    Formula y = Formula.variable("y");
    Formula formula = Formula.where(Comparison.LESS, y, constant(0), constant(0), X);
    assertEquals("y < 0 ? 0 : 1", formula.derivative("x").text());
  }

  private static Formula hundredth() {
    return constant(0.01).times(X);
  }

  private static void assertSlopeAt(double expected, double x, Formula formula) {
    double slope = formula.derivative("x").evaluate(DoubleArithmetic.INSTANCE, Map.of("x", x));
    assertEquals(expected, slope, formula.text());
  }

  @Test
  void isTakenByOneOfSeveralVariables() {
    Formula weight = Formula.variable("weight");
    assertEquals("x", weight.times(X).derivative("weight").text());
    assertEquals("weight", weight.times(X).derivative("x").text());
    assertEquals("-(x / weight / weight)", X.dividedBy(weight).derivative("weight").text());
  }
}
