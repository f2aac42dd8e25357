package dev.backstitch.benchmarks.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class LimitsTest {
  /** 0.001 and 1.001 to 11.001 move to 0.999 of themselves and 0.001 more in each round. */
  @Test
  @Tag("bits")
  void multipliesAndAddsAsOftenAsItSays() {
    MultiplyAdd multiplyAdd = new MultiplyAdd();
    double left = Math.pow(0.999, MultiplyAdd.ROUNDS);
    double expected = 0;
    for (int sum = 0; sum < 12; sum++) {
      expected += 1 + (0.001 + sum - 1) * left;
    }
    assertEquals(expected, multiplyAdd.run(), 1e-3);
  }

  /** JVMs with other arguments have other vectors, and are asked by one that has the widest. */
  @Test
  @Tag("bits")
  void saysAsManyForVectorsOfAnyWidth() {
    assertEquals(192_000, new MultiplyAdd().multiplyAdds());
    assertEquals(0, 192_000 % (12 * MultiplyAdd.ROUNDS));
  }

  /** Each of the values is a half, and a lane sums its share of them. */
  @Test
  @Tag("bits")
  void readsAllOfTheArray() {
    Reading reading = new Reading(100_000);
    assertTrue(reading.bytes() >= 100_000);
    long lanes = new MultiplyAdd().multiplyAdds() / 12 / MultiplyAdd.ROUNDS;
    assertEquals(0.5 * reading.bytes() / 4 / lanes, reading.run());
    assertTrue(new Reading(0).run() > 0);
  }

  @Test
  void isTheLargerOfArithmeticAndReading() {
    Limits limits = new Limits(100, Map.of(4000L, 50.0));
    assertEquals(50, limits.nanoseconds(1000, 4000));
    assertEquals(80, limits.nanoseconds(8000, 4000));
    assertThrows(IllegalArgumentException.class, () -> limits.nanoseconds(1, 4001));
  }

  @Test
  void keepsTheBetterOfTwoMeasurements() {
    Limits quickToAdd = new Limits(100, Map.of(64L, 3.0, 4_096L, 50.0));
    Limits quickToRead = new Limits(80, Map.of(64L, 2.0, 4_096L, 60.0));
    Limits expected = new Limits(100, Map.of(64L, 2.0, 4_096L, 50.0));
    assertEquals(expected, quickToAdd.best(quickToRead));
    assertEquals(expected, quickToRead.best(quickToAdd));
  }
}
