package dev.backstitch.samples.notes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.backstitch.DoubleLearner;
import dev.backstitch.DoubleNetwork;
import dev.backstitch.DoubleParameter;
import dev.backstitch.Examples;
import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.optimizer.Sgd;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One step in float against the same step in double, which other tests hold to the figures. */
class FloatNotesTest {
  private static final Examples FROM_ONE_TO_ZERO =
      Examples.of(new double[][] {{1}}, new double[][] {{0}});
  private static final Examples FOUR_ROWS =
      Examples.of(
          new double[][] {{1, 2}, {-1, 0.5}, {0.25, -4}, {3, 1}},
          new double[][] {{3}, {0}, {-1.5}, {2}});

  static Stream<Arguments> twins() {
    Examples dosages = DosageCurve.observations();
    return Stream.of(
        arguments(
            FloatNotes_DosageCurveLastBiasNetwork.create(1),
            DosageCurve_LastBiasNetwork.create(1),
            dosages),
        arguments(
            FloatNotes_DosageCurveLastLayerNetwork.create(1),
            DosageCurve_LastLayerNetwork.create(1),
            dosages),
        arguments(
            FloatNotes_DosageCurveAllSevenNetwork.create(1),
            DosageCurve_AllSevenNetwork.create(1),
            dosages),
        arguments(
            FloatNotes_LinearModelAveragedNetwork.create(1),
            LinearModel_AveragedNetwork.create(1),
            FOUR_ROWS),
        arguments(
            FloatNotes_ThreeRowsSummedNetwork.create(1),
            ThreeRows_SummedNetwork.create(1),
            ThreeRows.table()),
        arguments(
            FloatNotes_SigmoidChainLearningTenNetwork.create(1),
            SigmoidChain_LearningTenNetwork.create(1),
            FROM_ONE_TO_ZERO),
        arguments(
            FloatNotes_OneWeightStraightNetwork.create(1),
            OneWeight_StraightNetwork.create(1),
            OneWeight.onePoint()),
        arguments(
            FloatNotes_OneWeightCurvedNetwork.create(1),
            OneWeight_CurvedNetwork.create(1),
            OneWeight.onePoint()),
        arguments(
            FloatNotes_TwoWeightsStraightNetwork.create(1),
            TwoWeights_StraightNetwork.create(1),
            OneWeight.onePoint()),
        arguments(
            FloatNotes_TwoWeightsCurvedNetwork.create(1),
            TwoWeights_CurvedNetwork.create(1),
            OneWeight.onePoint()));
  }

  @ParameterizedTest
  @MethodSource("twins")
  void oneStepAgreesWithDouble(FloatNetwork floats, DoubleNetwork doubles, Examples examples) {
    int rows = examples.size();
    int[] order = IntStream.range(0, rows).toArray();
    FloatLearner learner = floats.learner(new Sgd(0.01), rows);
    DoubleLearner twin = doubles.learner(new Sgd(0.01), rows);
    double loss = twin.step(examples, order, 0, rows);
    assertEquals(loss, learner.step(examples, order, 0, rows), 1e-6 * loss);
    for (DoubleParameter parameter : doubles.parameters()) {
      String name = parameter.name();
      check("gradient of " + name, twin.gradientOf(name), learner.gradientOf(name));
      check(name, twin.valuesOf(name), learner.valuesOf(name));
    }
  }

  /** Near to a millionth of the largest of the numbers. */
  private static void check(String what, double[] figures, float[] actual) {
    double largest = Arrays.stream(figures).map(Math::abs).max().orElseThrow();
    new Tolerance(0, 1e-6 * largest).check(what, figures, actual);
  }

  /** Slopes are small in float as well, and do not become 0. */
  @ParameterizedTest
  @MethodSource("chain")
  void slopesOfAChain(String layer, double figure) {
    FloatLearner learner = FloatNotes_SigmoidChainFiveNetwork.create(1).learner(new Sgd(0), 1);
    learner.forward(new float[] {1}, 1, new float[1]);
    learner.backward(new float[] {1});
    assertEquals(figure, learner.gradientOf(layer + ".weight")[0], 1e-6 * figure);
  }

  static Stream<Arguments> chain() {
    return Stream.of(
        arguments("first", 0.000486142643589066),
        arguments("second", 0.0018076153576963),
        arguments("third", 0.00760887823562843),
        arguments("fourth", 0.0334107748218387),
        arguments("fifth", 0.148233405601357));
  }
}
