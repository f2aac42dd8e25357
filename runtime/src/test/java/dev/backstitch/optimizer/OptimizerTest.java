package dev.backstitch.optimizer;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Descriptions: defaults, refusals, and the convention of Adam's epsilon. */
final class OptimizerTest {
  /**
   * With a constant gradient as large as epsilon, each update moves by half the rate if epsilon is
   * added after the correction of the bias (PyTorch), and by much less if before (Keras).
   */
  @Test
  void addsAdamsEpsilonAfterTheCorrectionOfTheBias() {
    double epsilon = 1e-8;
    DoubleRule rule = new Adam(Schedule.constant(0.01), 0.9, 0.999, epsilon).doubleRule(1);
    double[] weight = {1};
    for (int step = 1; step <= 5; step++) {
      rule.update(weight, new double[] {epsilon}, 0, 1, 0.01, step);
      assertEquals(1 - 0.005 * step, weight[0], 1e-14);
    }
  }

  @Test
  void keepsTheRateOutOfTheBufferOfMomentum() {
    DoubleRule rule = new Sgd(0.1, 0.9).doubleRule(1);
    double[] weight = {1};
    double[] rates = {0.1, 0.1, 0.01, 0.01};
    for (int i = 0; i < rates.length; i++) {
      rule.update(weight, new double[] {0.5}, 0, 1, rates[i], i + 1);
    }
    assertEquals(0.824255, weight[0], 1e-15);
  }

  @Test
  void hasTheDefaultsOfPyTorch() {
    assertEquals(new Adam(Schedule.constant(0.001), 0.9, 0.999, 1e-8), new Adam());
    assertEquals(new AdamW(new Adam(), 0.01), new AdamW());
    assertEquals(new RmsProp(Schedule.constant(0.01), 0.99, 1e-8, 0, false), new RmsProp());
    assertEquals(new Sgd(Schedule.constant(0.1), 0, 0, false), new Sgd(0.1));
    assertEquals(new AmsGrad(new Adam()), new AmsGrad());
    assertEquals(new Nadam(Schedule.constant(0.002), 0.9, 0.999, 1e-8, 0.004), new Nadam());
    assertEquals(new Adamax(Schedule.constant(0.002), 0.9, 0.999, 1e-8), new Adamax());
    assertEquals(new Adagrad(Schedule.constant(0.01), 0, 0, 1e-10), new Adagrad());
    assertEquals(new Adadelta(Schedule.constant(1), 0.9, 1e-6), new Adadelta());
  }

  @Test
  void takesAScheduleWhereItTakesARate() {
    Schedule falling = Schedule.exponential(0.1, 0.5);
    for (Optimizer optimizer :
        List.of(
            new Sgd(falling),
            new Sgd(falling, 0.9),
            new Adam(falling),
            new AdamW(falling),
            new AdamW(falling, 0.1),
            new RmsProp(falling),
            new RmsProp(falling, 0.9),
            new AmsGrad(falling),
            new Nadam(falling),
            new Adamax(falling),
            new Adagrad(falling),
            new Adadelta(falling),
            new Lion(falling),
            new Ftrl(falling))) {
      assertEquals(0.025, optimizer.learningRate().at(2), 1e-15, optimizer.toString());
    }
    assertEquals(new Sgd(falling, 0.9, 0, false), new Sgd(falling, 0.9));
    assertEquals(new RmsProp(falling, 0.99, 1e-8, 0.9, false), new RmsProp(falling, 0.9));
    assertEquals(new AdamW(new Adam(falling), 0.1), new AdamW(falling, 0.1));
  }

  /** {@code 1 * (1 - 0.1 * 0.2) - 0.1}, and then {@code 0.88 * 0.98 + 0.1}. */
  @Test
  void lionDecaysByRateTimesDecay() {
    DoubleRule rule = new Lion(Schedule.constant(0.1), 0.9, 0.99, 0.2).doubleRule(1);
    double[] weights = {1};
    rule.update(weights, new double[] {3}, 0, 1, 0.1, 1);
    assertEquals(0.88, weights[0], 1e-15);
    rule.update(weights, new double[] {-5}, 0, 1, 0.1, 2);
    assertEquals(0.9624, weights[0], 1e-15);
  }

  @Test
  void lionOnlyDecaysWhereNothingPulls() {
    double[] weights = {1};
    DoubleRule rule = new Lion(Schedule.constant(0.1), 0.9, 0.99, 0.2).doubleRule(1);
    rule.update(weights, new double[] {0}, 0, 1, 0.1, 1);
    assertEquals(0.98, weights[0], 1e-15);
  }

  @Test
  void clipsOnlyWhenAskedTo() {
    assertEquals(Clipping.NONE, new Adam().clipping());
    assertEquals(
        new Clipping(Clipping.Kind.GLOBAL_NORM, 2),
        new Adam().clipGlobalNorm(3).clipGlobalNorm(2).clipping());
    assertEquals(new Clipping(Clipping.Kind.NORM, 3), new Adam().clipNorm(3).clipping());
    assertEquals(new Clipping(Clipping.Kind.VALUE, 3), new Adam().clipValue(3).clipping());
    assertEquals(0.001, new Adam().clipGlobalNorm(3).learningRate().at(0));
  }

  @Test
  void clipsInOneWayOnly() {
    assertRefused(
        IllegalStateException.class,
        "Gradients are clipped by global norm already."
            + " Choose one of clipValue, clipNorm, clipGlobalNorm.",
        () -> new Adam().clipGlobalNorm(3).clipValue(3));
    assertThrows(IllegalStateException.class, () -> new Adam().clipValue(3).clipNorm(3));
    assertThrows(IllegalStateException.class, () -> new Adam().clipNorm(3).clipGlobalNorm(3));
  }

  @Test
  void keepsGroupsAndClippingTogether() {
    ParameterGroup first = ParameterGroup.of("hidden").rate(0.1).decay(0, 0.2).frozenFor(3);
    ParameterGroup second = ParameterGroup.of("output", "middle").frozen();
    Optimizer optimizer = new Sgd(0.5).with(first).clipNorm(2).with(second);
    assertEquals(List.of(first, second), optimizer.groups());
    assertEquals(new Clipping(Clipping.Kind.NORM, 2), optimizer.clipping());
    assertEquals(0.5, optimizer.learningRate().at(0));
    assertEquals(new ParameterGroup(List.of("hidden"), 0.1, 0, 0.2, 3), first);
    assertEquals(optimizer, new Sgd(0.5).clipNorm(2).with(first).with(second));
    assertRefused(
        IllegalArgumentException.class,
        "Layer 'middle' is in a parameter group twice. Leave it in one.",
        () -> optimizer.with(ParameterGroup.of("middle")));
  }

  @Test
  void refusesGroupsOutsideTheirRange() {
    assertRefused(
        IllegalArgumentException.class,
        "The parameter group has no layers. Name at least one.",
        ParameterGroup::of);
    assertRefused(
        IllegalArgumentException.class,
        "frozenFor is -1. Give a whole number of at least 0.",
        () -> ParameterGroup.of("hidden").frozenFor(-1));
    ParameterGroup group = ParameterGroup.of("hidden");
    assertThrows(IllegalArgumentException.class, () -> group.rate(0));
    assertThrows(IllegalArgumentException.class, () -> group.decay(0, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> group.decay(-1, 0));
  }

  @Test
  void refusesWhatIsOutsideItsRange() {
    assertRefused(
        IllegalArgumentException.class,
        "learning rate is -0.1. Give a number of at least 0.",
        () -> new Sgd(-0.1));
    assertRefused(
        IllegalArgumentException.class,
        "momentum is 1.0. Give a number of at least 0 and below 1.",
        () -> new Sgd(0.1, 1));
    assertRefused(
        IllegalArgumentException.class,
        "epsilon is 0.0. Give a number above 0.",
        () -> new Adam(Schedule.constant(0.1), 0.9, 0.999, 0));
    assertRefused(
        IllegalArgumentException.class,
        "maximum is NaN. Give a number above 0.",
        () -> new Adam().clipGlobalNorm(Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new AdamW(0.1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new RmsProp(0.1, -1));
    Schedule rate = Schedule.constant(0.1);
    assertThrows(IllegalArgumentException.class, () -> new Nadam(rate, 0.9, 0.999, 1e-8, -1));
    assertThrows(IllegalArgumentException.class, () -> new Adamax(rate, 0.9, 1, 1e-8));
    assertThrows(IllegalArgumentException.class, () -> new Adagrad(rate, 0, -1, 1e-8));
    assertThrows(IllegalArgumentException.class, () -> new Adadelta(rate, 0.9, 0));
    assertThrows(IllegalArgumentException.class, () -> new Lion(rate, 0.9, 0.99, -1));
    assertThrows(IllegalArgumentException.class, () -> new Ftrl(rate, 0, 0, 0, 0));
  }

  @Test
  void refusesNesterovWithoutMomentumOrWithDampening() {
    assertRefused(
        IllegalArgumentException.class,
        "Nesterov's momentum is asked for with a momentum of 0.0 and a dampening of 0.0."
            + " Give a momentum above 0 and no dampening.",
        () -> new Sgd(0.1).withNesterov());
    assertThrows(
        IllegalArgumentException.class, () -> new Sgd(Schedule.constant(0.1), 0.9, 0.1, true));
  }
}
