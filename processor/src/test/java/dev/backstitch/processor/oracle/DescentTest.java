package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.EveryWidth;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Steps of one row, which write no gradient where they can do without. */
@EveryWidth
class DescentTest {
  private static final double RATE = 0.05;

  static Stream<CompiledDeclaration> learning() {
    return Stream.concat(
        Stream.of(NetworkCases.all(), NetworkCases.large()).flatMap(DescentTest::learning),
        leaving());
  }

  /** In straight lines, and with matrices that are left to the next row. */
  static Stream<CompiledDeclaration> leaving() {
    return Stream.of(TinyCases.all(), NetworkCases.deferring()).flatMap(DescentTest::learning);
  }

  private static Stream<CompiledDeclaration> learning(List<NetworkCase> cases) {
    return cases.stream()
        .flatMap(declared -> Stream.of(declared.inFloat(), declared.inDouble()))
        .filter(compiled -> !compiled.graph().losses().isEmpty())
        .filter(compiled -> compiled.graph().parameters().stream().noneMatch(DescentTest::decays));
  }

  private static boolean decays(Parameter parameter) {
    return parameter.l1() != 0 || parameter.l2() != 0;
  }

  /** The weights that the rule of plain gradient descent gives, here once more by hand. */
  @ParameterizedTest
  @MethodSource("learning")
  void stepMovesEachWeightByItsGradient(CompiledDeclaration compiled) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR)) {
      Learning apart = network.copy().learner(new Sgd(RATE), 2, loops);
      Learning together = network.copy().learner(new Sgd(RATE), 2, loops);
      for (int round = 0; round < 3; round++) {
        double[] input = row(NetworkCase.inputs(compiled, 3), round);
        double[] truth = row(NetworkCase.observed(compiled, 3), round);
        double loss = apart.gradient(1, input, truth);
        Map<String, double[]> expected = new LinkedHashMap<>();
        Map<String, double[]> gradients = new LinkedHashMap<>();
        for (Parameter parameter : compiled.graph().parameters()) {
          String path = parameter.path();
          gradients.put(path, apart.gradientOf(path));
          expected.put(path, moved(compiled, apart.valuesOf(path), apart.gradientOf(path)));
        }
        apart.update();
        assertEquals(loss, together.step(1, input, truth));
        if (round == 1) {
          together.evaluate(2, twice(input), twice(truth));
        }
        expected.forEach(
            (path, values) -> {
              assertArrayEquals(values, together.valuesOf(path), path);
              assertArrayEquals(apart.valuesOf(path), together.valuesOf(path), path);
              assertArrayEquals(gradients.get(path), together.gradientOf(path), path);
            });
      }
    }
  }

  /** What a learner may do after a step, whose weights the next row might still have to move. */
  private enum Then {
    NOTHING,
    EVALUATE,
    GRADIENT,
    GRADIENT_OF_TWO,
    STEP_OF_TWO,
    PUBLISH,
    RESTORE,
    FAIL;

    /** Does it; gives the loss, or 0 if there is none. */
    double run(Learning learner, double[] input, double[] truth) {
      switch (this) {
        case EVALUATE -> {
          return learner.evaluate(1, input, truth);
        }
        case GRADIENT -> {
          return learner.gradient(1, input, truth);
        }
        case GRADIENT_OF_TWO -> {
          return learner.gradient(2, twice(input), twice(truth));
        }
        case STEP_OF_TWO -> {
          return learner.step(2, twice(input), twice(truth));
        }
        case PUBLISH -> learner.publish();
        case RESTORE -> learner.restore();
        case FAIL -> {
          double[] broken = new double[input.length];
          Arrays.fill(broken, Double.NaN);
          assertThrows(ArithmeticException.class, () -> learner.step(1, broken, truth));
        }
        case NOTHING -> {}
      }
      return 0;
    }
  }

  /** Steps one behind the other: nobody asks for weights in between, or somebody does. */
  @ParameterizedTest
  @MethodSource("leaving")
  void stepsInSequenceAreGradientsAndUpdates(CompiledDeclaration compiled) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    double[] inputs = NetworkCase.inputs(compiled, 3);
    double[] observed = NetworkCase.observed(compiled, 3);
    for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR, Loops.TRIED)) {
      for (Then then : Then.values()) {
        Learning apart = network.copy().learner(new Sgd(RATE), 2, loops);
        Learning together = network.copy().learner(new Sgd(RATE), 2, loops);
        for (int round = 0; round < 6; round++) {
          double[] input = row(inputs, round % 3);
          double[] truth = row(observed, round % 3);
          double loss = apart.gradient(1, input, truth);
          apart.update();
          assertEquals(loss, together.step(1, input, truth), () -> then.toString());
          if (round % 2 == 1) {
            assertEquals(then.run(apart, input, truth), then.run(together, input, truth));
          }
        }
        for (Parameter parameter : compiled.graph().parameters()) {
          String path = parameter.path();
          assertArrayEquals(apart.valuesOf(path), together.valuesOf(path), then + " " + path);
        }
      }
    }
  }

  private static double[] row(double[] rows, int row) {
    int width = rows.length / 3;
    return Arrays.copyOfRange(rows, row * width, (row + 1) * width);
  }

  private static double[] twice(double[] row) {
    double[] both = Arrays.copyOf(row, 2 * row.length);
    System.arraycopy(row, 0, both, row.length, row.length);
    return both;
  }

  private static double[] moved(CompiledDeclaration compiled, double[] values, double[] gradient) {
    double[] moved = new double[values.length];
    for (int i = 0; i < values.length; i++) {
      moved[i] =
          compiled.element() == float.class
              ? (float) values[i] - (float) RATE * (float) gradient[i]
              : values[i] - RATE * gradient[i];
    }
    return moved;
  }
}
