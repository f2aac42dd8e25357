package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Which twin a learner's passes go through, by what they took. */
class TwinTrialTest {
  private static final int ROWS = 64;

  private static TwinTrial trial() {
    return new TwinTrial(true, new TwinTrial.Experience());
  }

  /** One pass of 64 rows if a row takes so many nanoseconds; whether vectors had a part in it. */
  private static boolean pass(TwinTrial trial, TwinTrial.Pass pass, long scalar, long vector) {
    Division division = TwinTrial.division(ROWS);
    trial.begin();
    boolean vectors = trial.isInVectors(0);
    for (int part = 0; part < division.parts(); part++) {
      assertEquals(vectors && part == 0, trial.isInVectors(part));
      int rows = division.row(part + 1, ROWS) - division.row(part, ROWS);
      trial.took(trial.isInVectors(part), rows * (trial.isInVectors(part) ? vector : scalar));
    }
    trial.end(pass, ROWS, division.row(1, ROWS));
    return vectors;
  }

  @Test
  void beginsOnScalars() {
    TwinTrial trial = trial();
    assertFalse(trial.isOver());
    assertFalse(pass(trial, trial.forward, 10, 1_000));
  }

  @Test
  void isOverWhereNoneIsWanted() {
    assertTrue(new TwinTrial(false, new TwinTrial.Experience()).isOver());
  }

  @Test
  void decidesOnceEnoughPassesAreFaster() {
    TwinTrial trial = trial();
    int wins = 0;
    while (!trial.isOver()) {
      wins += pass(trial, trial.forward, 10, 2) ? 1 : 0;
      wins += !trial.isOver() && pass(trial, trial.backward, 20, 4) ? 1 : 0;
    }
    assertEquals(TwinTrial.WINS, wins);
  }

  /** A kernel of the way back that is not compiled yet: it must not be forgotten. */
  @Test
  void waitsForAllKernels() {
    TwinTrial trial = trial();
    for (int i = 0; i < 1_000; i++) {
      pass(trial, trial.forward, 10, 2);
      pass(trial, trial.backward, 20, 26);
    }
    assertFalse(trial.isOver());
  }

  @Test
  void isContentWithVectorsThatTakeAsLong() {
    TwinTrial trial = trial();
    for (int i = 0; i < 10 * TwinTrial.WINS && !trial.isOver(); i++) {
      pass(trial, trial.forward, 20, 21);
    }
    assertTrue(trial.isOver());
  }

  @Test
  void isOverForWhoKnowsThatVectorsHaveWon() {
    TwinTrial.Experience experience = new TwinTrial.Experience();
    TwinTrial first = new TwinTrial(true, experience);
    assertFalse(new TwinTrial(true, experience).isOver());
    while (!first.isOver()) {
      pass(first, first.forward, 10, 2);
    }
    assertTrue(new TwinTrial(true, experience).isOver());
  }

  @Test
  void isTriedAgainWhereTimeRanOut() {
    TwinTrial.Experience experience = new TwinTrial.Experience();
    TwinTrial first = new TwinTrial(true, experience);
    while (!first.isOver()) {
      pass(first, first.forward, 1_000_000, 100_000_000);
    }
    assertFalse(new TwinTrial(true, experience).isOver());
  }

  /** Where vectors are not compiled, they get a fifth of the time until it is over. */
  @Test
  void givesVectorsAFifthOfTheTime() {
    TwinTrial trial = trial();
    long scalars = 0;
    long vectors = 0;
    while (!trial.isOver()) {
      boolean inVectors = pass(trial, trial.forward, 10_000, 100_000);
      vectors += inVectors ? 800_000 : 0;
      scalars += inVectors ? 560_000 : 640_000;
    }
    assertEquals((double) TwinTrial.LONGEST, (double) (scalars + vectors), 2e6);
    assertEquals(0.2, (double) vectors / (scalars + vectors), 0.01);
  }

  @Test
  void dividesBatchesInBlocksAndLeavesSmallOnesWhole() {
    assertEquals(1, TwinTrial.division(1).parts());
    assertEquals(1, TwinTrial.division(15).parts());
    assertEquals(2, TwinTrial.division(16).parts());
    assertEquals(8, TwinTrial.division(1_000).parts());
    assertEquals(8, TwinTrial.division(31).row(1, 31));
  }
}
