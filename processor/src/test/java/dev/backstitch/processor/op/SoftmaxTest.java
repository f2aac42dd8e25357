package dev.backstitch.processor.op;

import static dev.backstitch.processor.op.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.Evaluator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Softmax and its logarithm: what both compute of a row, and what they refuse. */
class SoftmaxTest {
  private static final Value ROWS = Value.perRow("rows", Shape.of(3));
  private static final Value OUT = ROWS.like("out");

  /** In the second row each number is e times the one before, up to overflow and back. */
  private static final double[] LOGITS = {0, Math.log(2), Math.log(5), 1000, 999, -1000};

  private static final double E = Math.E;

  @Test
  void probabilitiesOfEveryRowAddUpToOne() {
    assertRows(new Softmax(), 0.125, 0.25, 0.625, E / (E + 1), 1 / (E + 1), 0);
  }

  @Test
  void logarithmsAreThoseOfTheProbabilities() {
    double second = -Math.log1p(1 / E);
    assertRows(
        new LogSoftmax(),
        Math.log(0.125),
        Math.log(0.25),
        Math.log(0.625),
        second,
        second - 1,
        second - 2000);
  }

  private static void assertRows(Op op, double... expected) {
    Evaluator<Double> evaluator = Evaluator.ofNumbers(2).give(ROWS, LOGITS);
    List<Double> actual = evaluator.run(List.of(new Step(op, List.of(ROWS), OUT))).elements(OUT);
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], actual.get(i), 4e-16 * Math.max(1, Math.abs(expected[i])));
    }
  }

  @Test
  void bothTakeOneRowOfUnits() {
    for (Op op : List.of(new Softmax(), new LogSoftmax())) {
      op.check(List.of(ROWS), OUT);
      assertRefused(op, OUT);
      assertRefused(op, OUT, ROWS, ROWS);
      assertRefused(op, Value.perRow("out", Shape.of(4)), ROWS);
      assertRefused(op, OUT, Value.shared("rows", Shape.of(3)));
      assertRefused(op, Value.shared("out", Shape.of(3)), ROWS);
      Value square = Value.perRow("square", Shape.of(3, 3));
      assertRefused(op, square, square);
    }
  }

  @Test
  void bothAreWrittenAsFunctions() {
    assertEquals("softmax(rows)", new Softmax().text(List.of("rows")));
    assertEquals("logSoftmax(rows)", new LogSoftmax().text(List.of("rows")));
    assertEquals("softmax", new Softmax().name());
    assertEquals("logSoftmax", new LogSoftmax().name());
  }
}
