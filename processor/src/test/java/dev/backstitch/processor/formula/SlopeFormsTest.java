package dev.backstitch.processor.formula;

import static dev.backstitch.processor.formula.Formula.constant;
import static dev.backstitch.processor.formula.SampleFormulas.X;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SlopeFormsTest {
  private static final Formula Y = Formula.variable("y");

  @Test
  void acceptsSlopesInTermsOfTheOutput() {
    SlopeForms.assertAgree(Formula.sigmoid(X), Y.times(constant(1).minus(Y)), "y");
    SlopeForms.assertAgree(Formula.tanh(X), constant(1).minus(Y.times(Y)), "y");
    SlopeForms.assertAgree(Formula.exp(X), Y, "y");
    SlopeForms.assertAgree(Formula.softplus(X), constant(1).minus(Formula.exp(Y.negate())), "y");
  }

  @Test
  void refusesAnotherSlope() {
    assertThrows(
        AssertionError.class,
        () -> SlopeForms.assertAgree(Formula.tanh(X), constant(1).minus(Y), "y"));
  }
}
