package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Learners that begin on scalar code and go over to vector code. */
final class FloatLearnerTwinsTest {
  private static final LinearShape SHAPE = LinearShape.of(5, 3);
  private static final int CAPACITY = 130;

  @BeforeEach
  void forget() {
    TwinTrials.forget(FloatLine.Learner.class);
  }

  private static FloatLine line() {
    return FloatLine.create(SHAPE, new MeanSquaredErrorLoss(), 7);
  }

  private static float[] drawn(int length) {
    float[] values = new float[length];
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < length; i++) {
      values[i] = (float) random.nextDouble(-1, 1);
    }
    return values;
  }

  /** The sizes are those of whole batches, of a last part that is longer, and of single rows. */
  @ParameterizedTest
  @ValueSource(ints = {1, 7, 15, 16, 43, 64, 130})
  void learnTheSameBitsPartByPart(int rows) {
    float[] inputs = drawn(rows * 5);
    float[] observed = drawn(rows * 3);
    for (Optimizer optimizer : new Optimizer[] {new Sgd(0.1), new Adam(0.01)}) {
      FloatLearner staying = line().learner(optimizer, CAPACITY);
      FloatLine.Learner trying = line().tryingLearner(optimizer, CAPACITY);
      for (int step = 0; step < 20; step++) {
        assertEquals(
            staying.step(inputs, rows, observed), trying.step(inputs, rows, observed), "loss");
        assertEquals(
            staying.evaluate(inputs, rows, observed), trying.evaluate(inputs, rows, observed));
      }
      assertTrue(trying.uses() > 0);
      assertArrayEquals(staying.valuesOf("sum.weight"), trying.valuesOf("sum.weight"));
    }
  }

  /** Evaluates so many rows until no other twin is asked for. */
  private static void settle(FloatLine.Learner learner, int rows) {
    float[] inputs = drawn(rows * 5);
    float[] observed = drawn(rows * 3);
    int unchanged = 0;
    while (unchanged < 1_000) {
      int before = learner.uses();
      learner.evaluate(inputs, rows, observed);
      unchanged = learner.uses() == before ? unchanged + 1 : 0;
    }
  }

  @Test
  void beginOnScalarsAndEndInVectors() {
    FloatLine.Learner learner = line().tryingLearner(new Sgd(1e-6), 1);
    learner.evaluate(drawn(5), drawn(3));
    assertFalse(learner.inVectors());
    settle(learner, 1);
    assertTrue(learner.inVectors());
    int before = learner.uses();
    learner.step(drawn(5), drawn(3));
    assertEquals(before, learner.uses());
  }

  /** Batches have kernels of their own, which single rows do not get compiled. */
  @Test
  void tryBatchesApartFromSingleRows() {
    FloatLine.Learner learner = line().tryingLearner(new Sgd(1e-6), 20);
    settle(learner, 1);
    learner.evaluate(drawn(20 * 5), 20, drawn(20 * 3));
    assertFalse(learner.inVectors());
    learner.evaluate(drawn(5), drawn(3));
    assertTrue(learner.inVectors());
  }

  @Test
  void beginInVectorsWhereAnotherOfTheirClassFoundThemFaster() {
    settle(line().tryingLearner(new Sgd(1e-6), 1), 1);
    FloatLine.Learner next = line().tryingLearner(new Sgd(1e-6), 20);
    next.evaluate(drawn(5), drawn(3));
    assertTrue(next.inVectors());
    next.evaluate(drawn(20 * 5), 20, drawn(20 * 3));
    assertFalse(next.inVectors());
  }

  @Test
  void stayWithTheirTwinWhereNoTrialIsWanted() {
    FloatLine.Learner learner = line().learner(new Sgd(0.1), 1);
    learner.step(drawn(5), drawn(3));
    assertEquals(0, learner.uses());
  }
}
