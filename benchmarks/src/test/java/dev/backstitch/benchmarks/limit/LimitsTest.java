package dev.backstitch.benchmarks.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What the machine can do, measured twice. */
class LimitsTest {
  @Test
  void keepsTheBetterOfEach() {
    Limits quickToAdd = new Limits(100, Map.of(64L, 3.0, 4_096L, 50.0));
    Limits quickToRead = new Limits(80, Map.of(64L, 2.0, 4_096L, 60.0));
    Limits expected = new Limits(100, Map.of(64L, 2.0, 4_096L, 50.0));
    assertEquals(expected, quickToAdd.best(quickToRead));
    assertEquals(expected, quickToRead.best(quickToAdd));
  }
}
