package dev.backstitch.processor.op;

import static dev.backstitch.processor.op.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PointwiseTest {
  private static final Value ROWS = Value.perRow("rows", Shape.of(2, 3));
  private static final Value UNITS = Value.shared("units", Shape.of(3));
  private static final Formula X = Formula.variable("x");

  @Test
  void operandsLackLeadingIndices() {
    assertEquals(List.of("bij", "j"), Pointwise.sum(ROWS, UNITS).indices());
    assertEquals(List.of("bij", ""), Pointwise.sum(ROWS, scalar()).indices());
    assertEquals(List.of("bij", "b"), Pointwise.product(ROWS, perRow()).indices());
    assertEquals("bij", Pointwise.product(ROWS, UNITS).result());
  }

  @Test
  void isWrittenInTheNamesOfItsInputs() {
    assertEquals("rows + units", Pointwise.sum(ROWS, UNITS).text(List.of("rows", "units")));
    Pointwise ratio =
        Pointwise.binary(
            "ratio", Formula.variable("a").dividedBy(Formula.variable("b")), ROWS, ROWS);
    assertEquals("b / a", ratio.text(List.of("b", "a")));
  }

  @Test
  void copiesWhatItHandsOnUnchanged() {
    assertTrue(Identity.of(ROWS).copies());
    assertFalse(Relu.of(ROWS).copies());
    assertFalse(Pointwise.sum(ROWS, ROWS).copies());
    Pointwise repeated =
        new Pointwise("repeat", X, List.of("x"), List.of("b"), "bi", Optional.empty());
    assertFalse(repeated.copies());
  }

  @Test
  void slopesAreNamedAfterTheFunctionAndTheVariable() {
    DenseSketch sketch = new DenseSketch();
    Value given = sketch.input("given", 3);
    Value bent = sketch.apply("bent", Tanh.of(given), given);
    Value out = sketch.apply("out", Pointwise.product(bent, given), bent, given);
    List<Step> back = Differentiator.differentiate(sketch.withLosses(out)).towardsInputs();
    assertEquals(
        List.of("multiplySlopeByA", "multiplySlopeByB", "tanhSlope"),
        back.stream().map(step -> step.op().name()).toList());
  }

  @Test
  void summandsAreNamedAfterWhatTheyAreTheGradientBy() {
    DenseSketch sketch = new DenseSketch();
    Value given = sketch.input("given", 3);
    Value perRow = sketch.input("perRow", Shape.of());
    Value out = sketch.apply("out", Pointwise.product(given, perRow), given, perRow);
    List<Step> back = Differentiator.differentiate(sketch.withLosses(out)).towardsInputs();
    assertEquals(
        List.of("givenGradient", "outByPerRow", "perRowGradient"),
        back.stream().map(step -> step.output().name()).toList());
  }

  @Test
  void refusesShapesThatDoNotBelongTogether() {
    Pointwise sum = Pointwise.sum(ROWS, UNITS);
    sum.check(List.of(ROWS, UNITS), ROWS);
    assertRefused(sum, ROWS, ROWS, scalar());
    assertRefused(sum, ROWS, ROWS);
    assertRefused(sum, Value.perRow("rows", Shape.of(2, 4)), ROWS, UNITS);
    assertRefused(sum, perRow(), ROWS, UNITS);
  }

  @Test
  void refusesFormulasOverOtherVariables() {
    Formula formula = X.plus(Formula.variable("z"));
    assertRefused(Pointwise.activation("odd", formula, ROWS), ROWS, ROWS);
  }

  private static Value perRow() {
    return Value.perRow("perRow", Shape.of());
  }

  private static Value scalar() {
    return Value.shared("scalar", Shape.of());
  }
}
