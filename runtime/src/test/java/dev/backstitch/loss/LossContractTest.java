package dev.backstitch.loss;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every loss must do, over a list of all of them. */
final class LossContractTest {
  private static final int[] SIZES = {1, 2, 3, 7};
  private static final double STEP = 1e-5;

  private static final List<Loss> LOSSES =
      List.of(
          new SumSquaredErrorLoss(),
          new HalfSquaredErrorLoss(),
          new MeanSquaredErrorLoss(),
          new MeanAbsoluteErrorLoss(),
          new HuberLoss(0.3),
          new SmoothL1Loss(0.3),
          new LogCoshLoss(),
          new QuantileLoss(0.9),
          new PoissonLoss(),
          new PoissonLoss(true),
          new BinaryCrossEntropyLoss(),
          new BinaryCrossEntropyLoss(0.2, 2.5),
          new CrossEntropyLoss(),
          new CrossEntropyLoss(new double[0], 0.2),
          new FocalLoss(),
          new HingeLoss(),
          new SquaredHingeLoss(),
          new KlDivergenceLoss(),
          new CosineSimilarityLoss());

  static Stream<Loss> losses() {
    return LOSSES.stream();
  }

  static Stream<LogitLoss> logitLosses() {
    return Stream.concat(
        LOSSES.stream().filter(LogitLoss.class::isInstance).map(LogitLoss.class::cast),
        Stream.of(new CrossEntropyLoss(new double[] {1, 2, 0.5}, 0.1)));
  }

  private static double[] draw(SplittableRandom random, int size) {
    return random.doubles(size, 0.1, 0.9).toArray();
  }

  private static double[] differences(ToDoubleFunction<double[]> function, double[] at) {
    double[] slopes = new double[at.length];
    for (int i = 0; i < at.length; i++) {
      double[] above = at.clone();
      double[] below = at.clone();
      above[i] += STEP;
      below[i] -= STEP;
      slopes[i] = (function.applyAsDouble(above) - function.applyAsDouble(below)) / (2 * STEP);
    }
    return slopes;
  }

  @ParameterizedTest
  @MethodSource("losses")
  void gradientAgreesWithCentralDifferences(Loss loss) {
    SplittableRandom random = new SplittableRandom(5);
    for (int size : SIZES) {
      double[] predicted = draw(random, size);
      double[] observed = draw(random, size);
      double[] gradient = new double[size];
      Arrays.fill(gradient, Double.NaN);
      loss.row(predicted, observed, gradient);
      double[] expected =
          differences(values -> loss.row(values, observed, new double[size]), predicted);
      assertArrayEquals(expected, gradient, 1e-8);
    }
  }

  @ParameterizedTest
  @MethodSource("logitLosses")
  void gradientAtLogitsAgreesWithCentralDifferences(LogitLoss loss) {
    double[] logits = {0.3, -1.1, 0.8};
    double[] observed = {0.2, 0.5, 0.3};
    double[] gradient = {Double.NaN, Double.NaN, Double.NaN};
    loss.rowAtLogits(logits, Activations.below(loss, logits), observed, gradient);
    double[] expected =
        differences(
            values -> loss.row(Activations.below(loss, values), observed, new double[3]), logits);
    assertArrayEquals(expected, gradient, 1e-9);
  }

  @ParameterizedTest
  @MethodSource("logitLosses")
  void isTheSameLossOnBothSidesOfTheActivation(LogitLoss loss) {
    double[] logits = {0.3, -1.1, 0.8};
    double[] observed = {0, 1, 0};
    double[] predicted = Activations.below(loss, logits);
    double expected = loss.row(predicted, observed, new double[3]);
    double actual = loss.rowAtLogits(logits, predicted, observed, new double[3]);
    assertEquals(expected, actual, 1e-14);
  }

  @ParameterizedTest
  @MethodSource("losses")
  void doesNotHideNaN(Loss loss) {
    double[] predicted = {0.2, Double.NaN, 0.3};
    double[] observed = {0.5, 0.25, 0.25};
    assertTrue(Double.isNaN(loss.row(predicted, observed, new double[3])));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void leavesItsRowsAlone(Loss loss) {
    double[] predicted = {0.2, 0.5, 0.3};
    double[] observed = {1, 0, 0};
    assertFalse(Double.isNaN(loss.row(predicted, observed, new double[3])));
    assertArrayEquals(new double[] {0.2, 0.5, 0.3}, predicted);
    assertArrayEquals(new double[] {1, 0, 0}, observed);
  }
}
