package dev.backstitch.optimizer;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

/** Schedules, by numbers found by hand. */
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
  }
}
