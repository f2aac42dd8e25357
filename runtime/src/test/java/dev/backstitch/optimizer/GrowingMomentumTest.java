package dev.backstitch.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GrowingMomentumTest {
  /** From anywhere: onward by one, further on, back by one, to the start. */
  @ParameterizedTest
  @CsvSource({"4, 5", "1, 9", "5, 4", "9, 1"})
  void dependsOnTheNumberOfTheUpdateOnly(long from, long to) {
    GrowingMomentum straight = new GrowingMomentum(0.9, 0.3);
    straight.moveTo(to);
    GrowingMomentum moved = new GrowingMomentum(0.9, 0.3);
    moved.moveTo(from);
    moved.moveTo(to);
    assertEquals(straight.shareOfSlope(), moved.shareOfSlope());
    assertEquals(straight.shareOfMean(), moved.shareOfMean());
  }

  /** {@code mu_t = 0.9 (1 - 0.5 * 0.96^(t / 2))}, worked out for the first three updates. */
  @Test
  void grows() {
    double first = 0.9 * (1 - 0.5 * Math.sqrt(0.96));
    double second = 0.9 * (1 - 0.5 * 0.96);
    double third = 0.9 * (1 - 0.5 * 0.96 * Math.sqrt(0.96));
    GrowingMomentum momentum = new GrowingMomentum(0.9, 0.5);
    momentum.moveTo(1);
    assertEquals(1, momentum.shareOfSlope(), 1e-15);
    assertEquals(second / (1 - first * second), momentum.shareOfMean(), 1e-15);
    momentum.moveTo(2);
    assertEquals((1 - second) / (1 - first * second), momentum.shareOfSlope(), 1e-15);
    assertEquals(third / (1 - first * second * third), momentum.shareOfMean(), 1e-15);
  }
}
