package dev.backstitch;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.check.GradientReport;
import dev.backstitch.check.ParameterCheck;
import dev.backstitch.check.ParameterCheck.Verdict;
import dev.backstitch.loss.HalfSquaredErrorLoss;
import dev.backstitch.loss.HuberLoss;
import dev.backstitch.loss.Loss;
import dev.backstitch.loss.MeanAbsoluteErrorLoss;
import dev.backstitch.loss.MeanSquaredErrorLoss;
import dev.backstitch.loss.PointwiseLoss;
import dev.backstitch.loss.SumSquaredErrorLoss;
import dev.backstitch.optimizer.Sgd;
import dev.backstitch.testing.DoubleSlope;
import dev.backstitch.testing.FaultyLine;
import dev.backstitch.testing.FloatLine;
import dev.backstitch.testing.LinearShape;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks of networks written by hand, right and wrong. */
final class GradientCheckTest {
  private static final LinearShape SHAPE = LinearShape.of(4, 3);

  private static Examples rows(int rows) {
    SplittableRandom random = new SplittableRandom(5);
    return Examples.of(
        random.doubles(4L * rows, -1, 1).toArray(),
        random.doubles(3L * rows, -2, 2).toArray(),
        rows);
  }

  private static FloatLine line(Loss loss) {
    return FloatLine.create(SHAPE, loss, 3);
  }

  private static ParameterCheck of(GradientReport report, String name) {
    return report.parameters().stream()
        .filter(part -> part.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /** A cubed distance whose slope is wrong by a factor. */
  private static final class Cubed extends PointwiseLoss {
    private final double factor;

    Cubed(double factor) {
      super(Over.SUM, Over.MEAN);
      this.factor = factor;
    }

    @Override
    protected double loss(double predicted, double observed) {
      return Math.pow(Math.abs(predicted - observed), 3);
    }

    @Override
    protected double slope(double predicted, double observed) {
      return this.factor * 3 * Math.abs(predicted - observed) * (predicted - observed);
    }
  }

  static List<Loss> losses() {
    return List.of(
        new HalfSquaredErrorLoss(),
        new SumSquaredErrorLoss(),
        new MeanSquaredErrorLoss(),
        new MeanAbsoluteErrorLoss(),
        new HuberLoss(),
        new Cubed(1));
  }

  @ParameterizedTest
  @MethodSource("losses")
  void passesRightNetworkInFloat(Loss loss) {
    for (int rows : new int[] {1, 2, 17}) {
      GradientReport report = GradientCheck.of(line(loss)).check(rows(rows)).require();
      assertEquals(
          List.of("sum.weight", "sum.bias", "features"),
          report.parameters().stream().map(ParameterCheck::name).toList());
      assertEquals(12, of(report, "sum.weight").checked());
      assertEquals(4 * rows, of(report, "features").checked());
    }
  }

  /** A hundredth, the sign, a factor of the outputs or of the rows that was forgotten. */
  @ParameterizedTest
  @ValueSource(doubles = {1.01, 0.99, -1, 3, 1 / 3.0, 8, 0.125, 0})
  void findsWrongSlopeOfLossInFloat(double factor) {
    GradientReport report = GradientCheck.of(line(new Cubed(factor))).check(rows(8));
    assertFalse(report.passed(), report::toString);
    for (ParameterCheck part : report.parameters()) {
      assertEquals(Verdict.WRONG, part.verdict(), report::toString);
    }
    assertEquals(Verdict.WRONG, report.whole().verdict(), report::toString);
  }

  @ParameterizedTest
  @ValueSource(doubles = {1 + 1e-6, 0.999999, -1, 0})
  void findsWrongSlopeOfLossInDouble(double factor) {
    Examples examples = Examples.of(new double[] {1.5, 0.7}, new double[] {0.5, 2}, 2);
    GradientCheck.of(DoubleSlope.create(new Cubed(1))).check(examples).require();
    GradientReport report = GradientCheck.of(DoubleSlope.create(new Cubed(factor))).check(examples);
    assertEquals(Verdict.WRONG, of(report, "output.weight").verdict(), report::toString);
  }

  @Test
  void namesTheOneElementThatIsWrong() {
    int second = SHAPE.stride() + 2;
    FaultyLine faulty = new FaultyLine(line(new HalfSquaredErrorLoss()), second, 1.02f);
    GradientReport report = GradientCheck.of(faulty).check(rows(9));
    assertFalse(report.passed(), report::toString);
    assertEquals("[2, 1]", of(report, "sum.weight").worst().where(), report::toString);
    assertEquals(Verdict.RIGHT, of(report, "sum.bias").verdict());
    assertEquals(Verdict.RIGHT, of(report, "features").verdict());
  }

  @Test
  void derivesOutputsWhereThereIsNoLoss() {
    FloatLine line = FloatLine.create(SHAPE.withoutLoss(), new HalfSquaredErrorLoss(), 3);
    GradientCheck.of(line).check(rows(5)).require();
    GradientReport report = GradientCheck.of(new FaultyLine(line, 0, 1.02f)).check(rows(5));
    assertEquals("[0, 0]", of(report, "sum.weight").worst().where(), report::toString);
    assertEquals(Verdict.WRONG, of(report, "sum.weight").verdict());
  }

  @Test
  void saysWhatIsFrozen() {
    FloatLine line = FloatLine.create(SHAPE.frozenBias(), new HalfSquaredErrorLoss(), 3);
    GradientReport report = GradientCheck.of(line).check(rows(5)).require();
    assertEquals(Verdict.FROZEN, of(report, "sum.bias").verdict());
    assertTrue(report.toString().contains("frozen\n"), report::toString);
  }

  @Test
  void leavesDecayOut() {
    FloatLine line = FloatLine.create(SHAPE.decay(0.1, 0.5), new HalfSquaredErrorLoss(), 3);
    GradientCheck.of(line).check(rows(5)).require();
  }

  @Test
  void weighsRowsAndTakesLabels() {
    double[] weights = {0, 2, 0.5, 1, 3};
    GradientCheck.of(line(new MeanSquaredErrorLoss())).check(rows(5).weighted(weights)).require();
    Examples labelled =
        Examples.classes(new float[] {1, 2, -1, 0.5f, 0.3f, 1, 1, -2}, new int[] {2, 0});
    GradientCheck.of(line(new HalfSquaredErrorLoss())).check(labelled).require();
  }

  @Test
  void leavesNetworkAndLearnerAlone() {
    FloatLine line = line(new HalfSquaredErrorLoss());
    float[] weights = line.parameter("sum.weight").toArray();
    FloatLearner learner = line.learner(new Sgd(0.1), 3);
    float[] row = {1, 0, 2, -1};
    double before = learner.gradient(row, new float[] {1, 2, 3});
    GradientCheck.of(line).check(rows(5));
    assertArrayEquals(weights, line.parameter("sum.weight").toArray());
    assertEquals(before, learner.step(row, new float[] {1, 2, 3}));
  }

  @Test
  void drawsRowsOfMany() {
    GradientReport report =
        GradientCheck.of(line(new MeanSquaredErrorLoss()))
            .evaluations(50)
            .check(rows(300))
            .require();
    assertTrue(report.toString().contains("256 of 300 rows"), report::toString);
    assertTrue(report.evaluations() < 200, () -> "" + report.evaluations());
  }

  @Test
  void refusesWhatDoesNotFit() {
    FloatLine line = line(new HalfSquaredErrorLoss());
    Examples narrow = Examples.of(new float[] {1, 2}, new float[] {1, 2, 3}, 1);
    String message =
        "The examples have 2 inputs in a row, but 'Line' takes 4. Give rows of that size.";
    assertRefused(
        IllegalArgumentException.class, message, () -> GradientCheck.of(line).check(narrow));
    FloatLine free = FloatLine.create(SHAPE.withoutLoss(), new HalfSquaredErrorLoss(), 3);
    assertRefused(
        IllegalArgumentException.class, message, () -> GradientCheck.of(free).check(narrow));
    assertRefused(
        IllegalArgumentException.class,
        "evaluations is 0. Give a whole number of at least 1.",
        () -> GradientCheck.of(line).evaluations(0));
  }
}
