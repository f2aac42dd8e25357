package dev.backstitch.processor.op;

import static dev.backstitch.processor.op.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.generated.Dropout;
import dev.backstitch.processor.formula.DoubleArithmetic;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.oracle.Evaluator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DropoutMaskTest {
  private static final long SEED = 0x123456789ABCDEF0L;
  private static final long UPDATE = 5_000_000_000L;
  private static final Value UNITS = Value.perRow("units", Shape.of(5));

  /** MurmurHash3 of nothing at all, from these seeds, as published. */
  @Test
  void mixesAsMurmurHash3Finishes() {
    assertEquals(0, DropoutMask.hash(0));
    assertEquals(0x514E28B7, DropoutMask.hash(1));
    assertEquals(0x81F16F39, DropoutMask.hash(-1));
  }

  /** Figures of the same definition, worked out in whole numbers without a limit. */
  @Test
  void drawsFromEveryBitOfTheCoordinates() {
    assertEquals(0, DropoutMask.rowKey(0, 0, 0, 0));
    assertEquals(0xb21965af, DropoutMask.rowKey(SEED, UPDATE, 3, 7));
    assertEquals(0x9b99c26a, DropoutMask.rowKey(-2, 1, 0, 1));
    int key = DropoutMask.rowKey(SEED, UPDATE, 3, 7);
    String dropped =
        IntStream.range(0, 16)
            .mapToObj(unit -> DropoutMask.drops(key, unit, 1 << 30) ? "1" : "0")
            .collect(Collectors.joining());
    assertEquals("1001110000001010", dropped);
  }

  @Test
  void drawsWhatTheRuntimeDraws() {
    for (int row = 0; row < 50; row++) {
      int key = DropoutMask.rowKey(SEED + row, UPDATE * row, row % 3, row);
      assertEquals(Dropout.rowKey(SEED + row, UPDATE * row, row % 3, row), key);
      assertEquals(Dropout.drops(key, row, 1 << 29), DropoutMask.drops(key, row, 1 << 29));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 1", "0.25, 536870912, 1.3333333333333333", "0.5, 1073741824, 2"})
  void keepsTheExpectedValue(double rate, int threshold, double scale) {
    DropoutMask mask = new DropoutMask(rate, 1);
    assertEquals(threshold, mask.threshold());
    assertEquals(scale, mask.scale());
  }

  /**
   * The hash of 1 is 0x514E28B7, as above; half of it is the least threshold that drops nothing.
   */
  @Test
  void dropsBelowThresholdOnly() {
    assertFalse(DropoutMask.drops(1, 0, 0x514E28B7 >>> 1));
    assertTrue(DropoutMask.drops(1, 0, (0x514E28B7 >>> 1) + 1));
  }

  @Test
  void dropsAsOftenAsAsked() {
    DropoutMask mask = new DropoutMask(0.2, 1);
    int key = DropoutMask.rowKey(SEED, UPDATE, 3, 7);
    long dropped =
        IntStream.range(0, 100_000)
            .filter(unit -> DropoutMask.drops(key, unit, mask.threshold()))
            .count();
    assertEquals(20_000, (double) dropped, 5 * Math.sqrt(100_000 * 0.2 * 0.8));
  }

  @Test
  void isZeroOrTheScaleInEveryRow() {
    Evaluator<Double> evaluator = new Evaluator<>(DoubleArithmetic.INSTANCE, 2, 11, 4);
    evaluator.run(List.of(new Step(new DropoutMask(0.25, 2), List.of(), UNITS)));
    double kept = 4.0 / 3;
    assertEquals(
        List.of(kept, kept, kept, kept, kept, 0.0, 0.0, kept, kept, 0.0),
        evaluator.elements(UNITS));
  }

  @Test
  void readsNothingAndWritesUnitsOfRows() {
    DropoutMask mask = new DropoutMask(0.5, 1);
    assertRefused(mask, UNITS, UNITS);
    assertRefused(mask, Value.shared("units", Shape.of(5)));
    assertRefused(mask, Value.perRow("units", Shape.of(5, 1)));
    assertEquals("0 with probability 0.5, else 1 / (1 - 0.5)", mask.text(List.of()));
    assertEquals("dropoutMask", mask.name());
  }
}
