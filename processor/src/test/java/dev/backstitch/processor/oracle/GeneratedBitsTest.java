package dev.backstitch.processor.oracle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.backstitch.optimizer.Adam;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.processor.EveryWidth;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.oracle.GeneratedNetwork.Learning;
import dev.backstitch.processor.oracle.GeneratedNetwork.Loops;
import dev.backstitch.processor.oracle.GeneratedNetwork.Predicting;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The same bits from generated networks: SIMD or scalar, row by row or in a batch, whatever the
 * scratch held before, at the first call and at the hundred-thousandth.
 */
@EveryWidth
class GeneratedBitsTest {
  private static final int[] ROWS = {1, 2, 3, 5, 8, 9, 16, 17, 33};

  /** Losses are the runtime's and the same for both twins; doubles are the formulas' affair. */
  static Stream<CompiledDeclaration> compiled() {
    return Stream.concat(
        NetworkCases.layers().stream().map(NetworkCase::inFloat),
        Stream.of(NetworkCases.sizes(), NetworkCases.large())
            .flatMap(List::stream)
            .flatMap(declared -> Stream.of(declared.inFloat(), declared.inDouble())));
  }

  /** One network with several kernels, small enough for so many calls. */
  static Stream<CompiledDeclaration> few() {
    return NetworkCases.layers().stream()
        .filter(declared -> declared.name().equals("ReadTwice"))
        .flatMap(declared -> Stream.of(declared.inFloat(), declared.inDouble()));
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void bothTwinsPredictTheSame(CompiledDeclaration compiled) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    Predicting scalar = network.predictor(Loops.SCALAR);
    Predicting vector = network.predictor(Loops.VECTOR);
    for (int rows : ROWS) {
      double[] inputs = NetworkCase.inputs(compiled, rows);
      assertSameBits(scalar.predict(rows, inputs), vector.predict(rows, inputs), rows + " rows");
    }
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void bothTwinsLearnTheSame(CompiledDeclaration compiled) {
    Learning scalar = GeneratedNetwork.create(compiled, 3).learner(new Sgd(1e-4), 33, Loops.SCALAR);
    Learning vector = GeneratedNetwork.create(compiled, 3).learner(new Sgd(1e-4), 33, Loops.VECTOR);
    for (int rows : ROWS) {
      double[] one = learned(compiled, scalar, rows);
      assertSameBits(one, learned(compiled, vector, rows), rows + " rows");
      scalar.update();
      vector.update();
    }
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void rowsDoNotKnowTheirBatch(CompiledDeclaration compiled) {
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR)) {
      Predicting predictor = network.predictor(loops);
      for (int rows : ROWS) {
        double[] inputs = NetworkCase.inputs(compiled, rows);
        double[] together = predictor.predict(rows, inputs);
        for (int row = 0; row < rows; row++) {
          double[] alone = predictor.predictRow(part(inputs, row, compiled.inputSize()));
          double[] inBatch = part(together, row, compiled.outputSize());
          assertSameBits(alone, inBatch, "row " + row + " of " + rows);
        }
      }
    }
  }

  private static double[] part(double[] rows, int row, int width) {
    return Arrays.copyOfRange(rows, row * width, (row + 1) * width);
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void whatScratchHeldBeforeDoesNotMatter(CompiledDeclaration compiled) {
    for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR)) {
      GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
      Predicting used = network.predictor(loops);
      Learning learner = network.copy().learner(new Sgd(0.05), 33, loops);
      for (int rows : new int[] {33, 7, 1, 16}) {
        double[] inputs = NetworkCase.inputs(compiled, rows);
        double[] fresh = network.predictor(loops).predict(rows, inputs);
        assertTrue(used.poison() > 0);
        assertSameBits(fresh, used.predict(rows, inputs), "outputs of " + rows + " rows");
        Learning freshLearner = network.copy().learner(new Sgd(0.05), rows, loops);
        double[] expected = learned(compiled, freshLearner, rows);
        assertTrue(learner.poison() > 0);
        assertSameBits(expected, learned(compiled, learner, rows), "gradients of " + rows);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void predictorMadeBeforeTrainingSeesWhatIsPublished(CompiledDeclaration compiled) {
    assumeTrue(compiled.graph().parameters().stream().anyMatch(Parameter::trainable));
    GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
    Predicting before = network.predictor(Loops.CHOSEN);
    double[] inputs = NetworkCase.inputs(compiled, 3);
    double[] untrained = before.predict(3, inputs);
    Learning learner = network.learner(new Adam(0.05), 3, Loops.CHOSEN);
    learned(compiled, learner, 3);
    learner.update();
    assertSameBits(untrained, before.predict(3, inputs), "nothing published");
    learner.publish();
    double[] trained = before.predict(3, inputs);
    assertFalse(Arrays.equals(untrained, trained), "nothing changed");
    assertSameBits(network.predictor(Loops.CHOSEN).predict(3, inputs), trained, "published");
  }

  /** Between the first step and the last one the learner goes over from one twin to the other. */
  @ParameterizedTest
  @MethodSource("few")
  void whoTriesBothTwinsLearnsTheSame(CompiledDeclaration compiled) {
    Learning scalar = GeneratedNetwork.create(compiled, 3).learner(new Sgd(0.01), 33, Loops.SCALAR);
    Learning tried = GeneratedNetwork.create(compiled, 3).learner(new Sgd(0.01), 33, Loops.TRIED);
    for (int step = 0; step < 5_000; step++) {
      int rows = ROWS[step % ROWS.length];
      double[] expected = learned(compiled, scalar, rows);
      assertSameBits(expected, learned(compiled, tried, rows), "step " + step);
      scalar.update();
      tried.update();
    }
  }

  @ParameterizedTest
  @MethodSource("few")
  void hundredThousandthCallGivesTheBitsOfTheFirst(CompiledDeclaration compiled) {
    for (Loops loops : List.of(Loops.SCALAR, Loops.VECTOR)) {
      GeneratedNetwork network = GeneratedNetwork.create(compiled, 3);
      Predicting predictor = network.predictor(loops);
      Learning learner = network.learner(new Sgd(0.05), 3, loops);
      double[] inputs = NetworkCase.inputs(compiled, 3);
      double[] first = predictor.predict(3, inputs);
      double[] firstGradient = learned(compiled, learner, 3);
      for (int call = 2; call < 100_000; call++) {
        predictor.predict(3, inputs);
      }
      for (int call = 2; call < 20_000; call++) {
        learned(compiled, learner, 3);
      }
      assertSameBits(first, predictor.predict(3, inputs), "outputs");
      assertSameBits(firstGradient, learned(compiled, learner, 3), "gradients");
    }
  }

  /** The loss and all gradients of some rows, in one array. */
  private static double[] learned(CompiledDeclaration compiled, Learning learner, int rows) {
    double[] inputs = NetworkCase.inputs(compiled, rows);
    double[] observed = NetworkCase.observed(compiled, rows);
    List<double[]> parts = new ArrayList<>();
    if (compiled.graph().losses().isEmpty()) {
      parts.add(learner.drive(rows, inputs, observed));
    } else {
      parts.add(new double[] {learner.gradient(rows, inputs, observed)});
    }
    parts.add(learner.inputGradient(rows));
    for (Parameter parameter : compiled.graph().parameters()) {
      parts.add(learner.gradientOf(parameter.path()));
    }
    return parts.stream().flatMapToDouble(Arrays::stream).toArray();
  }

  private static void assertSameBits(double[] expected, double[] actual, String what) {
    assertArrayEquals(bits(expected), bits(actual), what);
    assertEquals(0, Arrays.stream(expected).filter(Double::isNaN).count(), what);
  }

  private static long[] bits(double... numbers) {
    return Arrays.stream(numbers).mapToLong(Double::doubleToLongBits).toArray();
  }
}
