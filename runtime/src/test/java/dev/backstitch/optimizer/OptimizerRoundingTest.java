package dev.backstitch.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where rounding, or a place of the epsilon, decides: tiny, huge and constant gradients. */
final class OptimizerRoundingTest {
  private static Stream<Optimizer> withEpsilon() {
    return OptimizerContractTest.optimizers()
        .filter(each -> !(each instanceof Sgd || each instanceof Lion || each instanceof Ftrl));
  }

  /** Squares that underflow leave the epsilon alone in the divisor. */
  @ParameterizedTest
  @MethodSource("withEpsilon")
  void survivesGradientsWhoseSquaresUnderflow(Optimizer optimizer) {
    FloatRule rule = optimizer.floatRule(1);
    float[] weight = {1};
    for (int step = 1; step <= 20; step++) {
      rule.update(weight, new float[] {1e-30f}, 0, 1, 0.001, step);
    }
    assertTrue(Float.isFinite(weight[0]), optimizer::toString);
  }

  /** With a constant gradient the deviation is zero, and rounding takes it below. */
  @Test
  void centersAConstantGradientWithoutNotANumber() {
    FloatRule rule = new RmsProp(0.01).withCentered().floatRule(1);
    float[] weight = {0};
    float gradient = 0.1f;
    boolean below = false;
    for (int step = 1; step <= 3000; step++) {
      rule.update(weight, new float[] {gradient}, 0, 1, 1e-9, step);
      float mean = rule.state()[1][0];
      below |= rule.state()[0][0] - mean * mean < 0;
    }
    assertTrue(below, "rounding never took the deviation below zero");
    assertTrue(Float.isFinite(weight[0]));
  }

  /** At a gradient g of epsilon: PyTorch divides by sqrt(v) + epsilon, Keras by sqrt(v + ...). */
  @Test
  void addsEpsilonToTheRoot() {
    double epsilon = 1e-8;
    Schedule rate = Schedule.constant(0.01);
    double[] weight = {0};
    new RmsProp(rate, 0.99, epsilon, 0, false)
        .doubleRule(1)
        .update(weight, new double[] {epsilon}, 0, 1, 0.01, 1);
    assertEquals(-0.01 / (0.1 + 1), weight[0], 1e-15);
    weight[0] = 0;
    new Adagrad(rate, 0, 0, epsilon)
        .doubleRule(1)
        .update(weight, new double[] {epsilon}, 0, 1, 0.01, 1);
    assertEquals(-0.01 / 2, weight[0], 1e-15);
    weight[0] = 0;
    new Adamax(rate, 0.9, 0.999, epsilon)
        .doubleRule(1)
        .update(weight, new double[] {epsilon}, 0, 1, 0.01, 1);
    assertEquals(-0.01 / 2, weight[0], 1e-15);
  }

  /** The greatest mean square is taken before the correction of the bias. */
  @Test
  void takesTheMaximumOfTheUncorrectedSquare() {
    DoubleRule rule = new AmsGrad(0.1).doubleRule(1);
    double[] weight = {0};
    rule.update(weight, new double[] {1}, 0, 1, 0.1, 1);
    rule.update(weight, new double[] {0.5}, 0, 1, 0.1, 2);
    double mean = 0.9 * 0.1 + 0.1 * 0.5;
    double square = 0.999 * 0.001 + 0.001 * 0.25;
    double corrected = Math.sqrt(square / (1 - 0.999 * 0.999)) + 1e-8;
    double second = 0.1 * mean / (1 - 0.81) / corrected;
    assertEquals(-0.1 / (1 + 1e-8) - second, weight[0], 1e-14);
    rule.update(weight, new double[] {0}, 0, 1, 0.1, 3);
    assertEquals(square, rule.state()[2][0], 1e-17);
    assertEquals(0.999 * square, rule.state()[1][0], 1e-17);
  }

  @Test
  void correctsTheBiasExactly() {
    for (long step : new long[] {1, 2, 10, 999, 20_000}) {
      for (double beta : new double[] {0, 0.5, 0.9, 0.999, 0.99999}) {
        BigDecimal power = new BigDecimal(beta).pow((int) step, new MathContext(40));
        double exact = BigDecimal.ONE.subtract(power).doubleValue();
        assertEquals(exact, new BiasCorrection(beta).at(step), 4e-16 * exact);
      }
    }
  }

  /** The momentum's product is the same by one factor at a time and from the start. */
  @Test
  void findsTheMomentumOfAnyUpdate() {
    GrowingMomentum inOrder = new GrowingMomentum(0.9, 0.004);
    for (long step = 1; step <= 300; step++) {
      inOrder.moveTo(step);
      GrowingMomentum atOnce = new GrowingMomentum(0.9, 0.004);
      atOnce.moveTo(step);
      assertEquals(inOrder.shareOfSlope(), atOnce.shareOfSlope());
      assertEquals(inOrder.shareOfMean(), atOnce.shareOfMean());
    }
  }
}
