package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.EveryWidth;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the straight lines of a single row compute has the bits that the loops over a batch give.
 * Predictions and scratch are compared by {@link GeneratedBitsTest}, values by the oracles.
 */
@EveryWidth
class StraightLinesTest {
  private static final int ROWS = 7;

  static Stream<CompiledDeclaration> tiny() {
    return TinyCases.all().stream()
        .flatMap(declared -> Stream.of(declared.inFloat(), declared.inDouble()));
  }

  @ParameterizedTest
  @MethodSource("tiny")
  void singleRowGoesThroughThem(CompiledDeclaration compiled) throws ReflectiveOperationException {
    Class<?> learner =
        Class.forName(compiled.type().getName() + "$Backward", false, loader(compiled));
    List<String> methods =
        Stream.of(learner, learner.getSuperclass())
            .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
            .map(java.lang.reflect.Method::getName)
            .toList();
    assertTrue(
        methods.containsAll(List.of("forwardRow", "backwardToInputsRow")), methods::toString);
  }

  private static ClassLoader loader(CompiledDeclaration compiled) {
    return compiled.type().getClassLoader();
  }

  @ParameterizedTest
  @MethodSource("tiny")
  void rowsAddUpToTheirBatch(CompiledDeclaration compiled) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    double[] inputs = NetworkCase.inputs(compiled, ROWS);
    double[] observed = NetworkCase.observed(compiled, ROWS);
    for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR)) {
      Learning batch = network.copy().learner(new Sgd(0.05), ROWS, loops);
      batch.gradient(ROWS, inputs, observed);
      double[] together = batch.inputGradient(ROWS);
      Learning single = network.copy().learner(new Sgd(0.05), ROWS, loops);
      for (int row = 0; row < ROWS; row++) {
        double[] input = part(inputs, row, compiled.inputSize());
        double[] truth = part(observed, row, compiled.observedSize());
        single.accumulate(1, input, truth);
        assertSameBits(
            part(together, row, compiled.inputSize()), single.inputGradient(1), "row " + row);
      }
      for (Parameter parameter : compiled.graph().parameters()) {
        String path = parameter.path();
        assertSameBits(batch.gradientOf(path), single.gradientOf(path), path);
      }
    }
  }

  /** A gradient that replaces the one before leaves nothing of it, not even of NaN. */
  @ParameterizedTest
  @MethodSource("tiny")
  void gradientOfOneRowReplacesTheOneBefore(CompiledDeclaration compiled) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    Learning used = network.copy().learner(new Sgd(0.05), ROWS, Loops.CHOSEN);
    used.gradient(ROWS, NetworkCase.inputs(compiled, ROWS), NetworkCase.observed(compiled, ROWS));
    Learning fresh = network.copy().learner(new Sgd(0.05), 1, Loops.CHOSEN);
    double[] input = NetworkCase.inputs(compiled, 1);
    double[] truth = NetworkCase.observed(compiled, 1);
    assertSameBits(
        new double[] {fresh.gradient(1, input, truth)},
        new double[] {used.gradient(1, input, truth)},
        "loss");
    assertSameBits(gradients(compiled, fresh), gradients(compiled, used), "gradients");
  }

  private static double[] gradients(CompiledDeclaration compiled, Learning learner) {
    List<double[]> parts = new ArrayList<>(List.of(learner.inputGradient(1)));
    for (Parameter parameter : compiled.graph().parameters()) {
      parts.add(learner.gradientOf(parameter.path()));
    }
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] part(double[] rows, int row, int width) {
    return Arrays.copyOfRange(rows, row * width, (row + 1) * width);
  }

  private static void assertSameBits(double[] expected, double[] actual, String what) {
    assertArrayEquals(bits(expected), bits(actual), what);
  }

  private static long[] bits(double[] numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
  }
}
