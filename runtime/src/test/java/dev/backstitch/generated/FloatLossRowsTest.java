package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.loss.CrossEntropyLoss;
import dev.backstitch.loss.FocalLoss;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.loss.HuberLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.loss.PoissonLoss;
import dev.backstitch.loss.SumSquaredErrorLoss;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows on their way through a loss: columns, strides, padding, weights and scale. */
final class FloatLossRowsTest {
  private static final float NAN = Float.NaN;

  /** Two outputs, of 1 and of 2 units. */
  private static FloatLossRows rows() {
    FloatLossRows rows =
        new FloatLossRows(
            Architecture.of("Two")
                .layer("one", "Dense", 1)
                .layer("two", "Dense", 2)
                .output("one")
                .output("two")
                .build());
    rows.withGradient(true);
    return rows;
  }

  private static float[] poisoned(int length) {
    float[] values = new float[length];
    Arrays.fill(values, NAN);
    return values;
  }

  @Test
  void readsColumnsAndStridesAndPadsWithZeros() {
    FloatLossRows rows = rows();
    rows.observe(new float[] {9, 1, 2, 9, 3, 5});
    float[] predicted = {NAN, 2, 2, NAN, 4, 4, NAN};
    float[] gradient = poisoned(10);
    Loss loss = new HalfSquaredErrorLoss();
    double sum = rows.sum(loss, 2, 1, 2, 2, predicted, 1, 3, gradient, 1, 4);
    assertEquals(2 * (0.5 + 0 + 0.5 + 0.5), sum);
    assertArrayEquals(new float[] {NAN, 2, 0, 0, 0, 2, -2, 0, 0, NAN}, gradient);
  }

  @Test
  void readsTheFirstColumnOfASingleUnit() {
    FloatLossRows rows = rows();
    rows.observe(new float[] {9, 1, 2, 7, 3, 5});
    float[] gradient = poisoned(2);
    Loss loss = new HalfSquaredErrorLoss();
    double sum = rows.sum(loss, 1, 0, 2, 1, new float[] {8, 8}, 0, 1, gradient, 0, 1);
    assertEquals(1, sum);
    assertArrayEquals(new float[] {-1, 1}, gradient);
  }

  @Test
  void multipliesSumsByWeightsAndDividesMeansByTheirSum() {
    FloatLossRows rows = rows();
    rows.observe(new float[6]);
    rows.weigh(new double[] {3, 1});
    float[] predicted = {1, 0, 2, 0};
    float[] gradient = poisoned(4);
    Loss sums = new SumSquaredErrorLoss();
    assertEquals(3 * 1 + 4, rows.sum(sums, 1, 1, 2, 2, predicted, 0, 2, gradient, 0, 2));
    assertArrayEquals(new float[] {6, 0, 4, 0}, gradient);
    Loss means = new SumSquaredErrorLoss(Loss.Over.MEAN);
    assertEquals(7.0 / 4, rows.sum(means, 1, 1, 2, 2, predicted, 0, 2, gradient, 0, 2));
    assertArrayEquals(new float[] {1.5f, 0, 1, 0}, gradient);
  }

  @Test
  void doesNotLookAtRowsThatWeighNothing() {
    FloatLossRows rows = rows();
    rows.observe(new float[6]);
    rows.weigh(new double[] {0, 1});
    float[] gradient = poisoned(4);
    Loss loss = new SumSquaredErrorLoss();
    double sum = rows.sum(loss, 1, 1, 2, 2, new float[] {NAN, 0, 2, 0}, 0, 2, gradient, 0, 2);
    assertEquals(4, sum);
    assertArrayEquals(new float[] {0, 0, 4, 0}, gradient);
  }

  /** Rows without weights are taken output by output, those with weights as a whole. */
  @Test
  void rowsOfWeightOneAreAsRowsWithoutWeights() {
    for (Loss loss :
        List.of(
            new HalfSquaredErrorLoss(),
            new MeanSquaredErrorLoss(),
            new HuberLoss(0.3),
            new PoissonLoss(true),
            new FocalLoss())) {
      float[] predicted = {0.3f, 0.9f, NAN, 0.7f, 0.2f, NAN, 0.1f, 0.6f, NAN};
      FloatLossRows plain = rows();
      FloatLossRows weighted = rows();
      plain.observe(new float[] {5, 1, 0, 5, 0, 1, 5, 1, 1});
      weighted.observe(new float[] {5, 1, 0, 5, 0, 1, 5, 1, 1});
      weighted.weigh(new double[] {1, 1, 1});
      float[] gradient = poisoned(9);
      float[] expected = poisoned(9);
      assertEquals(
          weighted.sum(loss, 0.7, 1, 3, 2, predicted, 0, 3, expected, 0, 3),
          plain.sum(loss, 0.7, 1, 3, 2, predicted, 0, 3, gradient, 0, 3),
          loss::toString);
      assertArrayEquals(expected, gradient, loss::toString);
      assertEquals(0, gradient[2], loss::toString);
    }
  }

  @Test
  void leavesGradientsAloneThatNobodyWants() {
    FloatLossRows rows = rows();
    rows.observe(new float[3]);
    rows.withGradient(false);
    float[] gradient = poisoned(3);
    assertEquals(
        2,
        rows.sum(new HalfSquaredErrorLoss(), 1, 1, 1, 2, new float[] {2, 0}, 0, 2, gradient, 0, 3));
    assertArrayEquals(poisoned(3), gradient);
  }

  @Test
  void forgetsWeightsWithTheNextRows() {
    FloatLossRows rows = rows();
    rows.weigh(new double[] {3, 1});
    rows.observe(new float[6]);
    assertEquals(1, rows.weight(0));
    rows.weigh(new double[] {3, 1});
    rows.label(new int[2]);
    assertEquals(1, rows.weight(0));
  }

  @Test
  void expandsLabels() {
    FloatLossRows rows = rows();
    rows.label(new int[] {1, 0});
    double[] two = new double[2];
    rows.observed(0, 0, two);
    assertArrayEquals(new double[] {0, 1}, two);
    rows.observed(1, 0, two);
    assertArrayEquals(new double[] {1, 0}, two);
    double[] one = new double[1];
    rows.observed(0, 0, one);
    assertArrayEquals(new double[] {1}, one);
  }

  @Test
  void writesNoGradientWhenNoneIsAskedFor() {
    FloatLossRows rows = rows();
    rows.withGradient(false);
    rows.label(new int[] {1, 0});
    float[] half = {0.5f, 0.5f, 0.5f, 0.5f};
    float[] logits = new float[4];
    float[] gradient = poisoned(4);
    double sum =
        rows.sumAtLogits(
            new CrossEntropyLoss(), 1, 0, 2, 2, logits, 0, 2, half, 0, 2, gradient, 0, 2);
    assertEquals(StrictMath.log(2), sum, 1e-15);
    assertArrayEquals(poisoned(4), gradient);
  }

  @Test
  void takesTheGradientAtTheLogits() {
    FloatLossRows rows = rows();
    rows.label(new int[] {1, 0});
    float[] half = {0.5f, 0.5f, 0.5f, 0.5f};
    float[] gradient = poisoned(8);
    rows.sumAtLogits(
        new CrossEntropyLoss(), 1, 0, 2, 2, new float[4], 0, 2, half, 0, 2, gradient, 0, 4);
    assertArrayEquals(new float[] {0.25f, -0.25f, 0, 0, -0.25f, 0.25f, 0, 0}, gradient);
  }

  @Test
  void refusesASizeThatIsNoOutput() {
    Loss loss = new CrossEntropyLoss();
    float[] three = new float[3];
    assertThrows(
        IllegalArgumentException.class,
        () -> rows().sum(loss, 1, 0, 1, 3, three, 0, 3, three, 0, 3));
  }
}
