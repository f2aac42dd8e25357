package dev.backstitch.optimizer;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Schedules, by numbers found by hand and by the recursions of PyTorch. */
final class ScheduleTest {
  @Test
  void staysConstant() {
    Schedule schedule = Schedule.constant(0.3);
    assertEquals(0.3, schedule.at(0));
    assertEquals(0.3, schedule.at(1_000_000_000_000L));
  }

  @Test
  void fallsInSteps() {
    Schedule schedule = Schedule.step(0.8, 0.5, 3);
    assertEquals(0.8, schedule.at(0));
    assertEquals(0.8, schedule.at(2));
    assertEquals(0.4, schedule.at(3));
    assertEquals(0.1, schedule.at(9));
  }

  @Test
  void fallsExponentially() {
    Schedule schedule = Schedule.exponential(8, 0.5);
    assertEquals(8, schedule.at(0));
    assertEquals(4, schedule.at(1));
    assertEquals(0.0078125, schedule.at(10));
  }

  @Test
  void fallsAlongACosineAndStays() {
    Schedule schedule = Schedule.cosine(1, 0.2, 60);
    assertEquals(1, schedule.at(0));
    assertEquals(0.8, schedule.at(20), 1e-15);
    assertEquals(0.6, schedule.at(30), 1e-15);
    assertEquals(0.4, schedule.at(40), 1e-15);
    assertEquals(0.2, schedule.at(60));
    assertEquals(0.2, schedule.at(90));
  }

  @Test
  void holdsOneRateAfterAnother() {
    Schedule schedule = Schedule.piecewise(new long[] {2, 5}, 1, 0.5, 0.1);
    assertArrayEquals(new double[] {1, 1, 0.5, 0.5, 0.5, 0.1, 0.1}, first(7, schedule));
    assertEquals(0.1, schedule.at(1_000_000));
    assertEquals(0.7, Schedule.piecewise(new long[0], 0.7).at(3));
  }

  @Test
  void fallsAsInverseTime() {
    Schedule schedule = Schedule.inverseTime(1, 0.5, 10);
    assertEquals(1, schedule.at(0));
    assertEquals(1 / 1.25, schedule.at(5), 1e-15);
    assertEquals(0.5, schedule.at(20));
    assertEquals(0.25, schedule.at(60));
  }

  @Test
  void staysExactOverManySteps() {
    double exact = new BigDecimal("0.999").pow(5_000).doubleValue();
    assertEquals(exact, Schedule.exponential(1, 0.999).at(5_000), 1e-12 * exact);
    assertEquals(0, Schedule.exponential(1, 0.5).at(Long.MAX_VALUE));
  }

  @Test
  void goesAlongAPowerAndStays() {
    Schedule line = Schedule.polynomial(1, 0.2, 4, 1);
    assertArrayEquals(new double[] {1, 0.8, 0.6, 0.4, 0.2, 0.2}, first(6, line), 1e-15);
    Schedule square = Schedule.polynomial(1, 0.2, 4, 2);
    assertArrayEquals(new double[] {1, 0.65, 0.4, 0.25, 0.2, 0.2}, first(6, square), 1e-15);
  }

  @Test
  void restartsItsCosine() {
    Schedule even = Schedule.cosineRestarts(1, 0.2, 4, 1);
    double high = 0.2 + 0.4 * (1 + Math.sqrt(0.5));
    double low = 0.2 + 0.4 * (1 - Math.sqrt(0.5));
    assertArrayEquals(
        new double[] {1, high, 0.6, low, 1, high, 0.6, low, 1}, first(9, even), 1e-15);
    Schedule growing = Schedule.cosineRestarts(1, 0.2, 4, 3);
    assertEquals(1, growing.at(4));
    assertEquals(0.6, growing.at(10), 1e-15);
    assertEquals(1, growing.at(16));
    assertEquals(0.6, growing.at(34), 1e-15);
    assertEquals(1, growing.at(52));
    assertEquals(high, growing.at(7), 1e-15);
    assertEquals(high, even.at(4_000_000_000_000_001L), 1e-15);
  }

  @Test
  void warmsUpInAStraightLine() {
    Schedule schedule = Schedule.exponential(0.8, 0.5).warmUp(3);
    assertArrayEquals(new double[] {0.2, 0.4, 0.6, 0.8, 0.4, 0.2}, first(6, schedule), 1e-15);
    Schedule fromZero = Schedule.constant(0.8).warmUp(4, 0);
    assertArrayEquals(new double[] {0, 0.2, 0.4, 0.6, 0.8, 0.8}, first(6, fromZero), 1e-15);
  }

  @Test
  void goesThroughOneCycle() {
    OneCycle cosine = Schedule.oneCycle(1, 10);
    assertEquals(0.04, cosine.at(0), 1e-15);
    assertEquals(0.52, cosine.at(1), 1e-15);
    assertEquals(1, cosine.at(2));
    assertEquals(4e-6, cosine.at(9), 1e-15);
    assertEquals(4e-6, cosine.at(1000), 1e-15);
    double third = 4e-6 + (1 - 4e-6) * 0.5 * (1 + Math.cos(Math.PI * 3 / 7));
    assertEquals(third, cosine.at(5), 1e-15);
    Schedule lines = Schedule.oneCycle(0.8, 11).rising(0.5).divisors(8, 2).linear();
    assertEquals(0.1, lines.at(0), 1e-15);
    assertEquals(0.1 + 0.7 * 2 / 4.5, lines.at(2), 1e-15);
    assertEquals(0.8 - 0.75 * 1.5 / 5.5, lines.at(6), 1e-15);
    assertEquals(0.05, lines.at(10), 1e-15);
    assertEquals(0.05, lines.at(11), 1e-15);
    Schedule onlyUp = Schedule.oneCycle(0.8, 5).rising(1).linear();
    assertEquals(0.8, onlyUp.at(4), 1e-15);
    assertEquals(0.8, onlyUp.at(9), 1e-15);
  }

  @Test
  void composes() {
    Schedule schedule =
        Schedule.constant(1).then(2, Schedule.step(0.5, 0.5, 2).times(0.5)).times(4);
    assertArrayEquals(new double[] {4, 4, 1, 1, 0.5, 0.5, 0.25}, first(7, schedule));
  }

  /** The recursions by which PyTorch goes from one rate to the next. */
  @Test
  void followsTheRecursionsOfPyTorch() {
    int length = 50;
    double cosine = 0.3;
    double power = 0.3;
    double linear = 0.3 * 0.25;
    for (int t = 0; t <= length - 1; t++) {
      assertEquals(cosine, Schedule.cosine(0.3, 0.01, length).at(t), 1e-14);
      assertEquals(power, Schedule.polynomial(0.3, 0, length, 1.7).at(t), 1e-14);
      assertEquals(linear, Schedule.constant(0.3).warmUp(length, 0.25).at(t), 1e-14);
      double after = 1 + Math.cos(Math.PI * (t + 1) / length);
      cosine = 0.01 + (cosine - 0.01) * after / (1 + Math.cos(Math.PI * t / length));
      power *= Math.pow((1 - (t + 1.0) / length) / (1 - (double) t / length), 1.7);
      linear *= 1 + 0.75 / (length * 0.25 + t * 0.75);
    }
  }

  private static double[] first(int count, Schedule schedule) {
    return LongStream.range(0, count).mapToDouble(schedule::at).toArray();
  }

  @Test
  void refusesWhatDoesNotFitTogether() {
    assertRefused(
        IllegalArgumentException.class,
        "2 rates are given with 2 ends. Give one rate more than ends.",
        () -> Schedule.piecewise(new long[] {1, 2}, 0.1, 0.2));
    assertRefused(
        IllegalArgumentException.class,
        "End 1 of the rates is 3 after 3. Give ends that rise.",
        () -> Schedule.piecewise(new long[] {3, 3}, 0.1, 0.2, 0.3));
    assertThrows(
        IllegalArgumentException.class, () -> Schedule.piecewise(new long[] {0}, 0.1, 0.2));
    assertThrows(
        IllegalArgumentException.class, () -> Schedule.piecewise(new long[] {1}, 0.1, -0.2));
    assertRefused(
        IllegalArgumentException.class,
        "A cycle of 3 updates of which 0.3 rise has no room to rise. Give a longer one.",
        () -> Schedule.oneCycle(0.1, 3));
    assertThrows(IllegalArgumentException.class, () -> Schedule.oneCycle(0.1, 4).rising(0.25));
    assertThrows(IllegalArgumentException.class, () -> Schedule.oneCycle(0.1, 100).rising(1.1));
    assertThrows(IllegalArgumentException.class, () -> Schedule.oneCycle(0.1, 100).divisors(0, 1));
  }

  @Test
  void refusesWhatIsOutsideItsRange() {
    assertRefused(
        IllegalArgumentException.class,
        "every is 0. Give a whole number of at least 1.",
        () -> Schedule.step(1, 0.5, 0));
    assertRefused(
        IllegalArgumentException.class,
        "factor is 0.0. Give a number above 0.",
        () -> Schedule.exponential(1, 0));
    assertThrows(IllegalArgumentException.class, () -> Schedule.cosine(1, -1, 5));
    assertThrows(IllegalArgumentException.class, () -> Schedule.constant(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> Schedule.inverseTime(1, -1, 5));
    assertThrows(IllegalArgumentException.class, () -> Schedule.polynomial(1, 0, 5, 0));
    assertThrows(IllegalArgumentException.class, () -> Schedule.cosineRestarts(1, 0, 5, 0));
    Schedule constant = Schedule.constant(1);
    assertThrows(IllegalArgumentException.class, () -> constant.warmUp(0));
    assertThrows(IllegalArgumentException.class, () -> constant.warmUp(3, -0.1));
    assertThrows(IllegalArgumentException.class, () -> constant.then(0, constant));
    assertThrows(IllegalArgumentException.class, () -> constant.times(0));
  }
}
