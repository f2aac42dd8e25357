package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.Formula.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FormulaTest {
  private static final Formula SUM = variable("sum");
  private static final Formula BIAS = variable("bias");

  @Test
  void variablesComeInOrderOfFirstAppearance() {
    Formula formula =
        Formula.where(Comparison.LESS, SUM, BIAS, Formula.exp(variable("a")), BIAS.plus(SUM));
    assertEquals(List.of("sum", "bias", "a"), List.copyOf(formula.variables()));
    assertEquals(List.of("sum", "bias"), List.copyOf(SUM.plus(BIAS.negate()).variables()));
    Formula choice =
        Formula.where(Comparison.LESS, constant(0), constant(1), constant(2), BIAS.times(SUM));
    assertEquals(List.of("bias", "sum"), List.copyOf(choice.variables()));
  }

  @Test
  void substitutionReplacesEveryOccurrence() {
    Formula formula = SUM.times(Formula.tanh(SUM).minus(BIAS));
    assertEquals(
        "(a + bias) * (tanh(a + bias) - bias)",
        formula.substitute("sum", variable("a").plus(BIAS)).text());
  }

  @Test
  void equalWhenWrittenAlike() {
    assertEquals(SUM.plus(constant(1)), variable("sum").plus(constant(1)));
    assertFalse(SUM.plus(constant(1)).equals(constant(1).plus(SUM)));
  }

  @Test
  void valueNeedsEveryVariable() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> SUM.plus(BIAS).evaluate(DoubleArithmetic.INSTANCE, Map.of("sum", 1.0)));
    assertEquals("'bias' has no value among [sum]. Give it one.", refused.getMessage());
  }

  @Test
  void valueIsThatOfTheOperations() {
    Formula formula = Formula.max(SUM, BIAS).dividedBy(Formula.min(SUM, BIAS).negate());
    double value = formula.evaluate(DoubleArithmetic.INSTANCE, Map.of("sum", 3.0, "bias", 2.0));
    assertEquals(-1.5, value);
    assertTrue(
        Double.isNaN(
            formula.evaluate(DoubleArithmetic.INSTANCE, Map.of("sum", Double.NaN, "bias", 2.0))));
  }

  @Test
  void onlyShortFormulasWithoutFunctionsAreCheap() {
    Formula relu = Formula.where(Comparison.LESS, SUM, constant(0), constant(0), SUM);
    assertTrue(relu.cheap());
    assertTrue(Formula.abs(SUM.plus(BIAS)).cheap());
    assertFalse(Formula.exp(SUM).cheap());
    assertFalse(Formula.sqrt(SUM).cheap());
    Formula eight = SUM;
    for (int i = 0; i < 8; i++) {
      eight = eight.times(BIAS);
    }
    assertTrue(eight.cheap());
    assertFalse(eight.times(BIAS).cheap());
    assertFalse(BIAS.times(eight).cheap());
    assertFalse(eight.negate().cheap());
    assertFalse(Formula.abs(eight).cheap());
    Formula two = SUM.times(BIAS).times(BIAS);
    Formula one = SUM.times(BIAS);
    assertTrue(Formula.where(Comparison.LESS, two, two, two, one).cheap());
    assertFalse(Formula.where(Comparison.LESS, two, two, two, two).cheap());
  }
}
