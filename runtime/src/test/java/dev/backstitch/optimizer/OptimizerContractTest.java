package dev.backstitch.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every optimizer must do, over a list of all of them. */
final class OptimizerContractTest {
  private static final int SIZE = 37;
  private static final int UPDATES = 5;

  static Stream<Optimizer> optimizers() {
    return Stream.of(
        new Sgd(0.1),
        new Sgd(0.1, 0.9),
        new Sgd(Schedule.constant(0.1), 0.9, 0.5, false),
        new Sgd(0.1, 0.9).withNesterov(),
        new Adam(),
        new AdamW(),
        new RmsProp(),
        new RmsProp(0.01, 0.9),
        new RmsProp().withCentered(),
        new RmsProp(0.01, 0.9).withCentered(),
        new AmsGrad(),
        new Nadam(),
        new Adamax(),
        new Adagrad(Schedule.constant(0.1), 0.1, 0, 1e-10),
        new Adagrad(Schedule.constant(0.1), 0, 0.1, 1e-7),
        new Adadelta(),
        new Lion(Schedule.constant(0.1), 0.9, 0.99, 0.1),
        new Ftrl(Schedule.constant(0.1), 0.1, 0.01, 0.02, 0.5),
        new Ftrl(Schedule.constant(0.1), 1e-60, 0, 0, 0),
        new Adam(Schedule.constant(0.1), 0.9, 0.999, 1e-60),
        new Adam().clipNorm(1));
  }

  private static float[] draw(long seed) {
    float[] values = new float[SIZE];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < SIZE; i++) {
      values[i] = (float) random.nextDouble(-2, 2);
    }
    return values;
  }

  private static float[] afterUpdates(FloatRule rule, int... ends) {
    float[] weights = draw(1);
    for (int step = 1; step <= UPDATES; step++) {
      float[] gradient = draw(step + 1);
      int from = 0;
      for (int end : ends) {
        rule.update(weights, gradient, from, end, 0.05, step);
        from = end;
      }
    }
    return weights;
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void keepsPaddingAtZero(Optimizer optimizer) {
    FloatRule rule = optimizer.floatRule(2);
    float[] weights = {0, 1};
    for (int step = 1; step <= 100; step++) {
      rule.update(weights, new float[] {0, 1}, 0, 2, 0.1, step);
    }
    assertEquals(0f, weights[0]);
    assertNotEquals(1f, weights[1]);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void touchesItsSegmentOnly(Optimizer optimizer) {
    float[] weights = draw(1);
    optimizer.floatRule(SIZE).update(weights, draw(2), 5, 20, 0.1, 1);
    float[] before = draw(1);
    for (int i = 0; i < SIZE; i++) {
      if (i < 5 || i >= 20) {
        assertEquals(before[i], weights[i]);
      } else {
        assertNotEquals(before[i], weights[i]);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void leavesTheGradientAlone(Optimizer optimizer) {
    float[] gradient = draw(2);
    optimizer.floatRule(SIZE).update(draw(1), gradient, 0, SIZE, 0.1, 1);
    assertArrayEquals(draw(2), gradient);
  }

  @Tag("bits")
  @ParameterizedTest
  @MethodSource("optimizers")
  void givesTheSameBitsInPieces(Optimizer optimizer) {
    float[] whole = afterUpdates(optimizer.floatRule(SIZE), SIZE);
    float[] pieces = afterUpdates(optimizer.floatRule(SIZE), 1, 4, 17, 33, SIZE);
    assertArrayEquals(whole, pieces);
  }

  @Tag("bits")
  @ParameterizedTest
  @MethodSource("optimizers")
  void givesTheSameBitsInterpretedAndCompiled(Optimizer optimizer) {
    float[] first = afterUpdates(optimizer.floatRule(SIZE), SIZE);
    for (int i = 0; i < 5_000; i++) {
      afterUpdates(optimizer.floatRule(SIZE), SIZE);
    }
    assertArrayEquals(first, afterUpdates(optimizer.floatRule(SIZE), SIZE));
  }

  /** From its arrays and the number of updates alone, asked for in any order. */
  @Tag("bits")
  @ParameterizedTest
  @MethodSource("optimizers")
  void goesOnFromItsState(Optimizer optimizer) {
    FloatRule unbroken = optimizer.floatRule(SIZE);
    float[] weights = draw(1);
    float[] restoredWeights = {};
    FloatRule restored = optimizer.floatRule(SIZE);
    for (int step = 1; step <= 9; step++) {
      if (step == 5) {
        copy(unbroken.state(), restored.state());
        restoredWeights = weights.clone();
      }
      unbroken.update(weights, draw(step + 1), 0, SIZE, 0.05, step);
      if (step >= 5) {
        optimizerElsewhere(restored, step + 7);
        restored.update(restoredWeights, draw(step + 1), 0, SIZE, 0.05, step);
      }
    }
    assertArrayEquals(weights, restoredWeights);
    assertArrayEquals(unbroken.state(), restored.state());
  }

  /** An empty segment, as of another group, at another step: remembered powers are found anew. */
  private static void optimizerElsewhere(FloatRule rule, int step) {
    rule.update(new float[SIZE], new float[SIZE], 3, 3, 0.05, step);
  }

  private static void copy(float[][] from, float[][] to) {
    assertEquals(from.length, to.length);
    for (int i = 0; i < from.length; i++) {
      assertTrue(from[i].length == 0 || from[i].length == SIZE);
      System.arraycopy(from[i], 0, to[i], 0, from[i].length);
    }
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void showsItsLiveState(Optimizer optimizer) {
    FloatRule rule = optimizer.floatRule(SIZE);
    float[][] state = rule.state();
    rule.update(draw(1), draw(2), 0, SIZE, 0.05, 1);
    assertEquals(rule.state().length, state.length);
    for (int i = 0; i < state.length; i++) {
      assertSame(rule.state()[i], state[i]);
    }
    assertEquals(lengths(state), lengths(optimizer.doubleRule(SIZE).state()));
    boolean plain = optimizer instanceof Sgd sgd && sgd.momentum() == 0;
    assertEquals(plain, state.length == 0);
  }

  private static List<Integer> lengths(Object[] arrays) {
    return Arrays.stream(arrays).map(Array::getLength).toList();
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void goesDownhill(Optimizer optimizer) {
    FloatRule rule = optimizer.floatRule(2);
    float[] weights = {1, -1};
    rule.update(weights, new float[] {0.5f, -0.5f}, 0, 2, 0.01, 1);
    assertTrue(weights[0] < 1 && weights[0] > 0, () -> "moved to " + weights[0]);
    assertEquals(-weights[0], weights[1]);
  }

  @ParameterizedTest
  @MethodSource("optimizers")
  void movesInFloatAsItDoesInDouble(Optimizer optimizer) {
    float[] inFloat = afterUpdates(optimizer.floatRule(SIZE), SIZE);
    DoubleRule rule = optimizer.doubleRule(SIZE);
    double[] weights = widen(draw(1));
    for (int step = 1; step <= UPDATES; step++) {
      rule.update(weights, widen(draw(step + 1)), 0, SIZE, 0.05, step);
    }
    assertArrayEquals(weights, widen(inFloat), 2e-6);
  }

  private static double[] widen(float[] values) {
    double[] wide = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      wide[i] = values[i];
    }
    return wide;
  }
}
