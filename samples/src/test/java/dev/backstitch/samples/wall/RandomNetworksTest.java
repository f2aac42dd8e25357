package dev.backstitch.samples.wall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.DoubleParameter;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.wall.Declaration;
import dev.backstitch.wall.RandomDeclarations;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Gradients of random networks against central differences of their losses.
 *
 * <p>At a kink differences of two steps contradict each other: the step is halved, and where that
 * does not help the number is left out and counted.
 */
class RandomNetworksTest {
  private static final long SEED = 5;
  private static final int NETWORKS = 40;
  private static final int ROWS = 3;

  /** So many numbers of one array are compared. */
  private static final int SAMPLED = 8;

  private static final double TOLERANCE = 1e-7;
  private static final double LEAST_STEP = 0x1p-17;

  private int compared;
  private int leftOut;

  @Test
  void gradientsAreDifferencesOfLosses(@TempDir Path folder) throws Exception {
    Map<String, Declaration> declarations = new LinkedHashMap<>();
    IntStream.range(0, NETWORKS)
        .forEach(k -> declarations.put("N" + k, new RandomDeclarations(SEED).declaration(k)));
    try (CompiledNetworks networks = CompiledNetworks.compile(declarations, folder)) {
      for (Map.Entry<String, Declaration> each : declarations.entrySet()) {
        this.compare(each.getKey(), each.getValue(), networks.create(each.getKey(), 42));
      }
    }
    System.out.printf(
        "%d networks, %d gradients, %d of them left out at kinks%n",
        NETWORKS, this.compared, this.leftOut);
    assertTrue(this.compared > 25 * NETWORKS);
    assertTrue(this.leftOut < this.compared / 50);
  }

  private void compare(String name, Declaration declaration, DoubleNetwork network) {
    Rows rows =
        Rows.of(
            declaration,
            ROWS,
            network.architecture().inputSize(),
            network.architecture().outputSize());
    boolean judged = declaration.layers().stream().anyMatch(each -> each.loss().isPresent());
    Trial trial = new Trial(rows, judged);
    DoubleLearner learner = network.learner(new Sgd(0.1), ROWS);
    trial.loss(learner, rows.inputs());
    double[] byInputs = new double[rows.inputs().length];
    learner.inputGradient(byInputs);
    Map<String, double[]> gradients = new LinkedHashMap<>();
    network
        .parameters()
        .forEach(each -> gradients.put(each.name(), learner.gradientOf(each.name())));
    double scale =
        Math.max(
            norm(byInputs),
            gradients.values().stream().mapToDouble(RandomNetworksTest::norm).max().orElse(0));
    String where = "seed " + SEED + ", " + declaration.source(name, "DOUBLE");
    this.compare(
        where + "inputs", point -> trial.loss(learner, point), rows.inputs(), byInputs, scale);
    for (DoubleParameter parameter : network.parameters()) {
      double[] gradient = gradients.getOrDefault(parameter.name(), new double[0]);
      if (parameter.trainable()) {
        this.compare(
            where + parameter.name(),
            point -> trial.lossWith(network, parameter.name(), point),
            parameter.toArray(),
            gradient,
            scale);
      } else {
        assertEquals(0, norm(gradient), where + parameter.name());
      }
    }
  }

  /** Losses of the same rows. */
  private record Trial(Rows rows, boolean judged) {
    double lossWith(DoubleNetwork network, String parameter, double... values) {
      DoubleNetwork moved = network.copy();
      moved.parameter(parameter).assign(values);
      return this.loss(moved.learner(new Sgd(0.1), ROWS), this.rows.inputs());
    }

    /** The loss and, in the learner, its gradients; without a loss, a weighted sum of outputs. */
    double loss(DoubleLearner learner, double... inputs) {
      if (this.judged) {
        return learner.gradient(inputs, ROWS, this.rows.observed());
      }
      double[] outputs = new double[this.rows.observed().length];
      learner.forward(inputs, ROWS, outputs);
      learner.backward(this.rows.observed());
      return IntStream.range(0, outputs.length)
          .mapToDouble(i -> outputs[i] * this.rows.observed()[i])
          .sum();
    }
  }

  private void compare(
      String where,
      ToDoubleFunction<double[]> loss,
      double[] point,
      double[] gradient,
      double scale) {
    int[] chosen =
        new SplittableRandom(point.length)
            .ints(0, point.length)
            .limit(SAMPLED)
            .distinct()
            .toArray();
    for (int i : chosen) {
      this.compared++;
      double step = 0x1p-9;
      double before = Double.NaN;
      double difference = difference(loss, point, i, step);
      while (Math.abs(difference - gradient[i]) > TOLERANCE * scale && step > LEAST_STEP) {
        step /= 4;
        before = difference;
        difference = difference(loss, point, i, step);
      }
      if (Math.abs(difference - gradient[i]) > TOLERANCE * scale) {
        assertTrue(
            Math.abs(difference - before) > TOLERANCE * scale,
            "%s[%d] has the gradient %s, and differences are %s and %s"
                .formatted(where, i, gradient[i], before, difference));
        this.leftOut++;
      }
    }
  }

  /** The slope along one number from four values, exact up to the fourth power of the step. */
  private static double difference(
      ToDoubleFunction<double[]> loss, double[] point, int i, double step) {
    double near = moved(loss, point, i, step) - moved(loss, point, i, -step);
    double far = moved(loss, point, i, 2 * step) - moved(loss, point, i, -2 * step);
    return (8 * near - far) / (12 * step);
  }

  private static double moved(ToDoubleFunction<double[]> loss, double[] point, int i, double step) {
    double[] other = point.clone();
    other[i] += step;
    return loss.applyAsDouble(other);
  }

  private static double norm(double... numbers) {
    return Math.sqrt(Arrays.stream(numbers).map(x -> x * x).sum());
  }
}
