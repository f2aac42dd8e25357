package dev.backstitch.benchmarks.latency;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class ArithmeticTest {
  /** A step is a multiplication and an addition: well above a hundredth of a nanosecond. */
  @Test
  void takesMoreStepsForLonger() {
    int steps = Arithmetic.taking(1_000_000).steps();
    assertTrue(steps > 1000 && steps < 100_000_000, () -> "" + steps);
    assertEquals(1, Arithmetic.taking(0).steps());
  }
}
