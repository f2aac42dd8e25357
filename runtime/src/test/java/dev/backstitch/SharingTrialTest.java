package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

/** Which steps are shared, by what they took either way. */
class SharingTrialTest {
  private static final int TRIAL = 4 * SharingTrial.STEPS;

  /** How many of so many steps are shared, if a step takes what is given for its number. */
  private static int shared(
      SharingTrial trial, int steps, LongUnaryOperator alone, LongUnaryOperator shared) {
    int found = 0;
    for (int step = 0; step < steps; step++) {
      boolean shares = trial.shares();
      found += shares ? 1 : 0;
      trial.took((shares ? shared : alone).applyAsLong(step));
    }
    return found;
  }

  private static boolean afterTrial(long alone, long shared) {
    SharingTrial trial = new SharingTrial();
    assertEquals(TRIAL / 2, shared(trial, TRIAL, step -> alone, step -> shared));
    return trial.shares();
  }

  @Test
  void goesTheFasterWay() {
    assertTrue(afterTrial(100, 60));
    assertFalse(afterTrial(60, 100));
  }

  @Test
  void staysAloneForTheSakeOfLittle() {
    assertTrue(afterTrial(100, 94));
    assertFalse(afterTrial(100, 96));
    assertFalse(afterTrial(100, 100));
  }

  /** Steps behind a change of the way, and single ones that others of the machine delayed. */
  @Test
  void leavesOutWhatDoesNotCount() {
    SharingTrial trial = new SharingTrial();
    LongUnaryOperator slowAtFirst = step -> step % SharingTrial.STEPS < 2 ? 5_000 : 60;
    shared(trial, TRIAL, step -> 100, slowAtFirst);
    assertTrue(trial.shares());

    SharingTrial disturbed = new SharingTrial();
    LongUnaryOperator sometimesSlow = step -> step % SharingTrial.STEPS == 3 ? 4_000_000 : 60;
    shared(disturbed, TRIAL, step -> 100, sometimesSlow);
    assertTrue(disturbed.shares());
  }

  @Test
  void triesAgainMoreAndMoreRarely() {
    SharingTrial trial = new SharingTrial();
    for (int pause = 64; pause <= 4_096; pause *= 2) {
      assertEquals(TRIAL / 2, shared(trial, TRIAL, step -> 100, step -> 200));
      assertEquals(0, shared(trial, pause, step -> 100, step -> 200), "after " + pause);
    }
    assertEquals(TRIAL / 2, shared(trial, TRIAL + 4_096, step -> 100, step -> 200));
  }

  @Test
  void changesItsMindWithTheMachine() {
    SharingTrial trial = new SharingTrial();
    shared(trial, TRIAL, step -> 100, step -> 200);
    assertEquals(0, shared(trial, 64, step -> 100, step -> 200));
    assertEquals(TRIAL / 2 + 128, shared(trial, TRIAL + 128, step -> 200, step -> 100));
  }
}
