package dev.backstitch.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
        new Adam(Schedule.constant(0.1), 0.9, 0.999, 1e-60));
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
