package dev.backstitch.optimizer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.testing.Figures;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Ten updates of one weight in double, against figures computed outside Java. */
final class OptimizerGoldenTest {
  private static final String FIGURES = "/dev/backstitch/optimizer/golden.csv";
  private static final Schedule TENTH = Schedule.constant(0.1);
  private static final Schedule HUNDREDTH = Schedule.constant(0.01);

  /** Sorted, so that a test keeps its number from run to run. */
  private static final Map<String, Optimizer> OPTIMIZERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("sgd lr=.1", new Sgd(0.1)),
              Map.entry("momentum torch lr=.1 mu=.9", new Sgd(0.1, 0.9)),
              Map.entry("momentum torch lr=.1 mu=.9 dampening=.5", new Sgd(TENTH, 0.9, 0.5, false)),
              Map.entry("nesterov torch lr=.1 mu=.9", new Sgd(0.1, 0.9).withNesterov()),
              Map.entry("adam torch lr=.01 eps=1e-8", new Adam(0.01)),
              Map.entry("adamw torch lr=.01 weight_decay=.1 decoupled", new AdamW(0.01, 0.1)),
              Map.entry("rmsprop torch lr=.01 alpha=.99 eps=1e-8", new RmsProp()),
              Map.entry("rmsprop torch momentum=.9", new RmsProp(0.01, 0.9)),
              Map.entry("rmsprop torch centered", new RmsProp().withCentered()),
              Map.entry("adam torch amsgrad lr=.01", new AmsGrad(0.01)),
              Map.entry("adagrad torch lr=.01 eps=1e-10 init=0", new Adagrad()),
              Map.entry("adagrad torch lr=.01 lr_decay=.1", new Adagrad(HUNDREDTH, 0.1, 0, 1e-10)),
              Map.entry("adadelta lr=1 rho=.9 eps=1e-6 (torch = keras formula)", new Adadelta()),
              Map.entry("adamax torch lr=.002 eps=1e-8", new Adamax()),
              Map.entry("nadam torch lr=.002 momentum_decay=.004", new Nadam()),
              Map.entry("lion lr=.001", new Lion(0.001))));

  /** The coupled decay of these is added to the gradient here; a learner's is tested with it. */
  private static final Map<String, Map.Entry<Optimizer, Double>> DECAYED =
      new TreeMap<>(
          Map.of(
              "sgd lr=.1 weight_decay=.01 (coupled L2)", Map.entry(new Sgd(0.1), 0.01),
              "adam torch lr=.01 weight_decay=.1 coupled L2", Map.entry(new Adam(0.01), 0.1)));

  @TestFactory
  Stream<DynamicTest> agreesWithFigures() {
    return Stream.concat(
        OPTIMIZERS.entrySet().stream().map(entry -> test(entry.getKey(), entry.getValue(), 0)),
        DECAYED.entrySet().stream()
            .map(
                entry ->
                    test(entry.getKey(), entry.getValue().getKey(), entry.getValue().getValue())));
  }

  @Test
  void coversEveryFigure() {
    Set<String> covered = new HashSet<>(OPTIMIZERS.keySet());
    covered.addAll(DECAYED.keySet());
    covered.add("gradients");
    assertEquals(Figures.names(FIGURES), covered);
  }

  private static DynamicTest test(String name, Optimizer optimizer, double decay) {
    double[] gradients = Figures.numbers(Figures.named(FIGURES, "gradients")[1]);
    double[] expected = Figures.numbers(Figures.named(FIGURES, name)[1]);
    return DynamicTest.dynamicTest(
        name,
        () -> {
          inDouble(optimizer, decay, gradients, expected);
          inFloat(optimizer, decay, gradients, expected);
        });
  }

  private static void inDouble(
      Optimizer optimizer, double decay, double[] gradients, double[] expected) {
    DoubleRule rule = optimizer.doubleRule(1);
    double[] weight = {1};
    for (int i = 0; i < gradients.length; i++) {
      double[] gradient = {gradients[i] + decay * weight[0]};
      double rate = optimizer.learningRate().at(i);
      rule.update(weight, gradient, 0, 1, rate, i + 1);
      assertEquals(expected[i], weight[0], 1e-13 * expected[i], "update " + (i + 1));
    }
  }

  private static void inFloat(
      Optimizer optimizer, double decay, double[] gradients, double[] expected) {
    FloatRule rule = optimizer.floatRule(1);
    float[] weight = {1};
    for (int i = 0; i < gradients.length; i++) {
      float[] gradient = {(float) (gradients[i] + decay * weight[0])};
      double rate = optimizer.learningRate().at(i);
      rule.update(weight, gradient, 0, 1, rate, i + 1);
      assertEquals(expected[i], weight[0], 2e-6 * expected[i], "update " + (i + 1));
    }
  }
}
