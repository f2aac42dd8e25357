package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.backstitch.loss.BinaryCrossEntropyLoss;
import dev.backstitch.loss.CrossEntropyLoss;
import dev.backstitch.loss.LogitLoss;
import dev.backstitch.loss.Loss;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Losses at logits that read rows where they lie: their numbers, and where they lose digits. */
final class FloatLossInPlaceTest {
  private static final float NAN = Float.NaN;

  /**
   * Rows of one class are read where they lie; the oracle is the textbook's sum of exponentials.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3, 10, 17})
  void isTheLogarithmOfTheSumOfExponentials(int classes) {
    int rows = 5;
    int stride = classes + 3;
    SplittableRandom random = new SplittableRandom(classes);
    float[] logits = floats(random.doubles((long) rows * stride, -20, 20).toArray());
    float[] predicted = softmax(logits, rows, classes, stride);
    int[] labels = random.ints(rows, 0, classes).toArray();
    double[] weights = {1, 0.5, 0, 2, 0.25};
    double expected = 0;
    float[] slopes = new float[rows * stride];
    for (int i = 0; i < rows; i++) {
      double scale = 0.7 * weights[i] / 3.75;
      expected += scale * logarithm(logits, i * stride, classes, labels[i]);
      for (int j = 0; j < classes; j++) {
        double observed = j == labels[i] ? 1 : 0;
        slopes[i * stride + j] =
            scale == 0 ? 0 : (float) (scale * (predicted[i * stride + j] - observed));
      }
    }
    FloatLossRows labelled = of(classes);
    labelled.label(labels);
    labelled.weigh(weights);
    FloatLossRows observed = of(classes);
    observed.observe(oneHot(labels, classes));
    observed.weigh(weights);
    for (FloatLossRows kind : List.of(labelled, observed)) {
      float[] gradient = poisoned(rows * stride);
      double sum =
          kind.sumAtLogits(
              new CrossEntropyLoss(),
              0.7,
              0,
              rows,
              classes,
              logits,
              0,
              stride,
              predicted,
              0,
              stride,
              gradient,
              0,
              stride);
      assertEquals(expected, sum, 3e-7 * expected);
      assertArrayEquals(slopes, gradient);
    }
  }

  /** In place and by copies are two ways of the same numbers. */
  @Test
  void rowsOfOneClassAreAsTheLossComputesThem() {
    int classes = 10;
    float[] logits = floats(new SplittableRandom(8).doubles(50L * classes, -5, 5).toArray());
    float[] predicted = softmax(logits, 50, classes, classes);
    CrossEntropyLoss loss = new CrossEntropyLoss(new double[0], 0, Loss.Over.SUM);
    for (int row = 0; row < 50; row++) {
      FloatLossRows rows = of(classes);
      rows.label(new int[] {row % classes});
      int at = row * classes;
      double[] observed = new double[classes];
      observed[row % classes] = 1;
      double[] slopes = new double[classes];
      double expected =
          loss.rowAtLogits(doubles(logits, at), doubles(predicted, at), observed, slopes);
      float[] gradient = poisoned(classes);
      assertEquals(
          expected,
          rows.sumAtLogits(loss, 1, 0, 1, 10, logits, at, 10, predicted, at, 10, gradient, 0, 10));
      assertArrayEquals(floats(slopes), gradient);
    }
  }

  private static double[] doubles(float[] from, int at) {
    double[] values = new double[10];
    for (int i = 0; i < values.length; i++) {
      values[i] = from[at + i];
    }
    return values;
  }

  @Test
  void tellsTheLossByTheLogitsWhereTheProbabilityIsLost() {
    float[] logits = {1000, 0, -1000, 3, 103, 3};
    float[] predicted = softmax(logits, 2, 3, 3);
    FloatLossRows rows = of(3);
    rows.label(new int[] {2, 0});
    float[] gradient = poisoned(6);
    Loss.Over sums = Loss.Over.SUM;
    LogitLoss loss = new CrossEntropyLoss(new double[0], 0, sums);
    double sum = rows.sumAtLogits(loss, 1, 0, 2, 3, logits, 0, 3, predicted, 0, 3, gradient, 0, 3);
    assertEquals(2100, sum);
    assertArrayEquals(new float[] {1, 0, -1, predicted[3] - 1, 1, predicted[5]}, gradient);
  }

  @Test
  void keepsTheDigitsOfTinyLosses() {
    float[] logits = {50, 0, 0};
    FloatLossRows rows = of(3);
    rows.observe(new float[] {1, 0, 0});
    float[] predicted = softmax(logits, 1, 3, 3);
    LogitLoss loss = new CrossEntropyLoss();
    double sum =
        rows.sumAtLogits(loss, 1, 0, 1, 3, logits, 0, 3, predicted, 0, 3, new float[3], 0, 3);
    double expected = 2 * StrictMath.exp(-50);
    assertEquals(expected, sum, 2e-7 * expected);
  }

  @Test
  void sharesRowsOfSeveralClassesOut() {
    float[] logits = {0.5f, -1, 2};
    float[] predicted = softmax(logits, 1, 3, 3);
    float[] observed = {0.25f, 0, 0.75f};
    FloatLossRows rows = of(3);
    rows.observe(observed);
    float[] gradient = poisoned(3);
    double sum =
        rows.sumAtLogits(
            new CrossEntropyLoss(), 1, 0, 1, 3, logits, 0, 3, predicted, 0, 3, gradient, 0, 3);
    double expected = 0.25 * logarithm(logits, 0, 3, 0) + 0.75 * logarithm(logits, 0, 3, 2);
    assertEquals(expected, sum, 3e-7 * expected);
    for (int i = 0; i < 3; i++) {
      assertEquals(predicted[i] - observed[i], gradient[i], 1e-7f);
    }
  }

  @Test
  void showsLogitsThatAreNoNumbers() {
    FloatLossRows rows = of(2);
    rows.label(new int[] {1});
    float[] nothing = {0, NAN};
    LogitLoss loss = new CrossEntropyLoss();
    float[] lost = {NAN, NAN};
    double sum = rows.sumAtLogits(loss, 1, 0, 1, 2, nothing, 0, 2, lost, 0, 2, new float[2], 0, 2);
    assertEquals(Double.NaN, sum);
  }

  /** A label of a single unit is its value, and takes the way by copies. */
  @Test
  void binaryRowsInPlaceAreAsRowsThatAreCopied() {
    BinaryCrossEntropyLoss loss = new BinaryCrossEntropyLoss(0.1, 1.5);
    float[] logits = {0.3f, NAN, -7, NAN, 40, NAN};
    float[] predicted = {0.57444251f, NAN, 9.1105e-4f, NAN, 1, NAN};
    FloatLossRows inPlace = of(1);
    inPlace.observe(new float[] {1, 0, 0});
    FloatLossRows copied = of(1);
    copied.label(new int[] {1, 0, 0});
    float[] gradient = poisoned(6);
    float[] expected = poisoned(6);
    assertEquals(
        copied.sumAtLogits(loss, 0.7, 0, 3, 1, logits, 0, 2, predicted, 0, 2, expected, 0, 2),
        inPlace.sumAtLogits(loss, 0.7, 0, 3, 1, logits, 0, 2, predicted, 0, 2, gradient, 0, 2));
    assertArrayEquals(expected, gradient);
    assertEquals(0, gradient[1]);
  }

  private static FloatLossRows of(int outputs) {
    FloatLossRows rows =
        new FloatLossRows(
            Architecture.of("One").layer("one", "Dense", outputs).output("one").build());
    rows.withGradient(true);
    return rows;
  }

  private static float[] oneHot(int[] labels, int classes) {
    float[] values = new float[labels.length * classes];
    for (int i = 0; i < labels.length; i++) {
      values[i * classes + labels[i]] = 1;
    }
    return values;
  }

  private static float[] floats(double[] values) {
    float[] result = new float[values.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = (float) values[i];
    }
    return result;
  }

  /** The logarithm of the sum of exponentials, less the logit of the label. */
  private static double logarithm(float[] logits, int at, int classes, int label) {
    double sum = 0;
    for (int i = 0; i < classes; i++) {
      sum += StrictMath.exp((double) logits[at + i] - logits[at + label]);
    }
    return StrictMath.log(sum);
  }

  private static float[] softmax(float[] logits, int rows, int classes, int stride) {
    float[] probabilities = poisoned(logits.length);
    for (int at = 0; at < rows * stride; at += stride) {
      for (int i = 0; i < classes; i++) {
        double sum = 0;
        for (int j = 0; j < classes; j++) {
          sum += StrictMath.exp((double) logits[at + j] - logits[at + i]);
        }
        probabilities[at + i] = (float) (1 / sum);
      }
    }
    return probabilities;
  }

  private static float[] poisoned(int length) {
    float[] values = new float[length];
    Arrays.fill(values, NAN);
    return values;
  }
}
