package dev.backstitch.processor.op;

import static dev.backstitch.processor.op.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.gradient.DenseSketch;
import dev.backstitch.processor.gradient.Differentiator;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.Evaluator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A scan that sums a signal up: {@code total[t] = before[t] + sample[t]}. */
class ScanTest {
  private static final Value SIGNAL = Value.perRow("signal", Shape.of(3, 2));
  private static final Value BEFORES = SIGNAL.like("befores");
  private static final Value TOTALS = SIGNAL.like("totals");
  private static final Value SAMPLE = Value.perRow("sample", Shape.of(2));
  private static final Value BEFORE = SAMPLE.like("before");
  private static final Value TOTAL = SAMPLE.like("total");
  private static final Map<Value, Value> SERIES =
      Map.of(SAMPLE, SIGNAL, BEFORE, BEFORES, TOTAL, TOTALS);

  private static Scan scan(boolean reverse, Map<Value, Value> series) {
    Step step = new Step(Pointwise.sum(BEFORE, SAMPLE), List.of(BEFORE, SAMPLE), TOTAL);
    return new Scan("total", 3, reverse, List.of(step), List.of(new Carry(BEFORE, TOTAL)), series);
  }

  @Test
  void carriesEachRowFromInstantToInstant() {
    assertRun(false, List.of(1.0, 10.0, 3.0, 30.0, 6.0, 60.0, 4.0, 40.0, 9.0, 90.0, 15.0, 150.0));
    assertRun(true, List.of(6.0, 60.0, 5.0, 50.0, 3.0, 30.0, 15.0, 150.0, 11.0, 110.0, 6.0, 60.0));
  }

  private static void assertRun(boolean reverse, List<Double> totals) {
    Evaluator<Double> evaluator = Evaluator.ofNumbers(2);
    evaluator.give(SIGNAL, new double[] {1, 10, 2, 20, 3, 30, 4, 40, 5, 50, 6, 60});
    evaluator.run(List.of(new Step(scan(reverse, SERIES), List.of(SIGNAL), TOTALS)));
    assertEquals(totals, evaluator.elements(TOTALS));
  }

  @Test
  void drawsTheSameMaskAtEveryInstant() {
    DropoutMask mask = new DropoutMask(0.25, 2);
    Step draw = new Step(mask, List.of(), TOTAL);
    Scan scan = new Scan("mask", 3, false, List.of(draw), List.of(), Map.of(TOTAL, TOTALS));
    Evaluator<Double> evaluator = new Evaluator<>(DoubleArithmetic.INSTANCE, 2, 11, 4);
    evaluator.run(List.of(new Step(scan, List.of(), TOTALS), draw));
    List<Double> once = evaluator.elements(TOTAL);
    List<Double> all = evaluator.elements(TOTALS);
    for (int index = 0; index < all.size(); index++) {
      assertEquals(once.get(index / 6 * 2 + index % 2), all.get(index));
    }
    assertEquals(Set.of(0.0, 4.0 / 3), Set.copyOf(all));
  }

  @Test
  void goesBackOverWhatTheForwardScanLeft() {
    DenseSketch sketch = new DenseSketch();
    Value signal = sketch.input("signal", SIGNAL.shape());
    Map<Value, Value> series = Map.of(SAMPLE, signal, BEFORE, BEFORES, TOTAL, TOTALS);
    Value totals = sketch.apply("totals", scan(false, series), signal);
    Step back = Differentiator.differentiate(sketch.withLosses(totals)).towardsInputs().getFirst();
    assertEquals(List.of("totalsGradient"), back.inputs().stream().map(Value::name).toList());
  }

  @Test
  void keepsWhatItComputesAndCarries() {
    Scan scan = scan(false, SERIES);
    assertEquals(List.of(TOTALS), scan.computed());
    assertEquals(List.of(TOTALS, BEFORES), scan.keeps());
    assertEquals(Optional.of(new Carry(BEFORE, TOTAL)), scan.carryInto(BEFORE));
    assertEquals(Optional.empty(), scan.carryInto(SAMPLE));
    assertThrows(IllegalStateException.class, () -> scan.series(SIGNAL));
  }

  @Test
  void saysInWhichOrderItRuns() {
    assertEquals("total of signal, instant by instant", scan(false, SERIES).text(names()));
    assertEquals(
        "total of signal, from the last instant to the first", scan(true, SERIES).text(names()));
  }

  private static List<String> names() {
    return List.of("signal");
  }

  @Test
  void refusesSeriesOfOtherShapes() {
    Scan scan = scan(false, SERIES);
    scan.check(List.of(SIGNAL), TOTALS);
    assertRefused(scan, BEFORES, SIGNAL);
    assertRefused(with(SAMPLE, Value.perRow("signal", Shape.of(4, 2))), TOTALS, SIGNAL);
    assertRefused(with(SAMPLE, Value.shared("signal", Shape.of(3, 2))), TOTALS, SIGNAL);
    Value shared = Value.shared("shared", Shape.of(2));
    assertRefused(with(shared, SIGNAL), TOTALS, SIGNAL);
  }

  private static Scan with(Value value, Value all) {
    Map<Value, Value> series = new HashMap<>(SERIES);
    series.put(value, all);
    return scan(false, series);
  }

  @Test
  void refusesToCarryIntoAnotherShape() {
    Value wide = Value.perRow("wide", Shape.of(5));
    Scan scan = scan(false, SERIES);
    Carry carry = new Carry(wide, TOTAL);
    assertRefused(new Scan("total", 3, false, scan.body(), List.of(carry), SERIES), TOTALS, SIGNAL);
  }
}
