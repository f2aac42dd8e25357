package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.Formula.variable;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class FormulaTextTest {
  private static final Formula A = variable("a");
  private static final Formula B = variable("b");
  private static final Formula HIDDEN = variable("hidden");

  @Test
  void parenthesesAreAsFewAsPossible() {
    assertEquals("hidden * (1 - hidden)", HIDDEN.times(constant(1).minus(HIDDEN)).text());
    assertEquals("a + b - a", A.plus(B).minus(A).text());
    assertEquals("a - (b - a)", A.minus(B.minus(A)).text());
    assertEquals("a + b + a", A.plus(B.plus(A)).text());
    assertEquals("a / (b * a)", A.dividedBy(B.times(A)).text());
    assertEquals("a / b * a", A.dividedBy(B).times(A).text());
    assertEquals("a * -b", A.times(B.negate()).text());
    assertEquals("-(a + b)", A.plus(B).negate().text());
    assertEquals("-(-2)", constant(-2).negate().text());
    assertEquals("-0", constant(0).negate().text());
    assertEquals("exp(-(a * b))", Formula.exp(A.times(B).negate()).text());
  }

  @Test
  void functionsAndChoicesReadAsInJava() {
    assertEquals("max(a, 0)", Formula.max(A, constant(0)).text());
    assertEquals("log1p(a) + min(a, b)", Formula.log1p(A).plus(Formula.min(A, B)).text());
    Formula relu = Formula.where(Comparison.LESS, A, constant(0), constant(0), A);
    assertEquals("a < 0 ? 0 : a", relu.text());
    assertEquals("b * (a < 0 ? 0 : a)", B.times(relu).text());
    Formula sign = Formula.where(Comparison.GREATER_OR_EQUAL, A, B, constant(1), relu);
    assertEquals("a >= b ? 1 : a < 0 ? 0 : a", sign.text());
  }

  @Test
  void numbersAreShort() {
    assertEquals("1", constant(1).text());
    assertEquals("-0.5 * a", constant(-0.5).times(A).text());
    assertEquals("0.044715", constant(0.044715).text());
    assertEquals("-infinity", constant(Double.NEGATIVE_INFINITY).text());
  }
}
