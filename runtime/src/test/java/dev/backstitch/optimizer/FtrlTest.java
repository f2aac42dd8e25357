package dev.backstitch.optimizer;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Ftrl against the figures of TensorFlow's ftrl_test.py: rate 3, a sum from 0.1. */
final class FtrlTest {
  private static final double[] GRADIENT = {0.1, 0.2, 0.01, 0.02};
  private static final double[] START = {1, 2, 4, 3};

  private static DoubleRule rule(double l1, double l2, double beta) {
    return new Ftrl(Schedule.constant(3), 0.1, l1, l2, beta).doubleRule(4);
  }

  private static double[] run(DoubleRule rule, double[] start, int first, int updates) {
    double[] weights = start.clone();
    for (int i = 0; i < updates; i++) {
      rule.update(weights, GRADIENT, 0, 4, 3, first + i);
    }
    return weights;
  }

  /** As TensorFlow starts, with z at zero whatever the weights are: later than at update 1. */
  private static double[] forgettingItsStart(double l1, double l2, double beta, int updates) {
    return run(rule(l1, l2, beta), START, 2, updates);
  }

  private static void assertClose(double[] actual, double... expected) {
    assertArrayEquals(expected, actual, 2e-6);
  }

  @Test
  void agreesWithFiguresFromZeros() {
    double[] weights = run(rule(0, 0, 0), new double[4], 1, 3);
    assertClose(weights, -2.60260963, -4.29698515, -0.28432083, -0.56694895);
  }

  @Test
  void agreesWithFiguresThatForgetTheStart() {
    double[] plain = forgettingItsStart(0, 0, 0, 3);
    assertClose(plain, -2.55607247, -3.98729396, -0.28232238, -0.56096673);
    double[] withL1 = forgettingItsStart(0.001, 0, 0, 10);
    assertClose(withL1, -7.66718769, -10.91273689, -0.93460727, -1.86147261);
    double[] withBoth = forgettingItsStart(0.001, 2, 0, 10);
    assertClose(withBoth, -0.24059935, -0.46829352, -0.02406147, -0.04830509);
    double[] withBeta = forgettingItsStart(0, 0, 0.1, 10);
    assertClose(withBeta, -6.096838, -9.162214, -0.717741, -1.425132);
    double[] withL2AndBeta = forgettingItsStart(0, 0.1, 0.1, 10);
    assertClose(withL2AndBeta, -2.735487, -4.704625, -0.294335, -0.586556);
  }

  /** Without l1, l2 and beta the leader is followed by Adagrad's steps, from wherever it starts. */
  @Test
  void stepsAsAdagradFromItsStart() {
    double[] weights = run(rule(0, 0, 0), START, 1, 7);
    DoubleRule adagrad = new Adagrad(Schedule.constant(3), 0, 0.1, 1e-300).doubleRule(4);
    assertArrayEquals(run(adagrad, START, 1, 7), weights, 1e-14);
  }

  @Test
  void leavesWeightsWithoutGradientWhereTheyAre() {
    DoubleRule rule = rule(0.1, 0.2, 0.3);
    double[] weights = {1, -2, 0, 1e-9};
    for (int step = 1; step <= 5; step++) {
      rule.update(weights, new double[4], 0, 4, 3, step);
    }
    assertArrayEquals(new double[] {1, -2, 0, 1e-9}, weights, 1e-15);
  }

  @Test
  void keepsWeightsWhereTheyAreWhenTheRateFallsToZero() {
    DoubleRule rule = rule(0, 0, 0);
    double[] weights = run(rule, START, 1, 3);
    double[] before = weights.clone();
    rule.update(weights, GRADIENT, 0, 4, 0, 4);
    assertArrayEquals(before, weights, 1e-14);
  }

  @Test
  void pullsWeightsToExactlyZero() {
    DoubleRule rule = rule(0.5, 0, 0);
    double[] weights = new double[4];
    rule.update(weights, GRADIENT, 0, 4, 3, 1);
    assertEquals("[0.0, 0.0, 0.0, 0.0]", Arrays.toString(weights));
    rule.update(weights, new double[] {0.45, 0.25, -0.6, 0}, 0, 4, 3, 2);
    assertEquals(-3 * 0.05 / Math.sqrt(0.1 + 0.01 + 0.2025), weights[0], 1e-14);
    assertEquals(0, weights[1]);
    assertEquals(3 * 0.09 / Math.sqrt(0.1 + 0.0001 + 0.36), weights[2], 1e-14);
    assertEquals(0, weights[3]);
  }
}
