package dev.backstitch.check;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.check.ParameterCheck.Verdict;
import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Verdicts over formulas whose derivatives everybody knows. */
final class GradientReportTest {
  private static final double[] POINT = {0.7, -1.3, 2};

  private static double smooth(double[] x) {
    return Math.sin(x[0]) * Math.exp(x[1]) + x[2] * x[2] * x[2];
  }

  private static double[] slopes() {
    return new double[] {Math.cos(0.7) * Math.exp(-1.3), Math.sin(0.7) * Math.exp(-1.3), 3 * 2 * 2};
  }

  private static GradientReport check(
      ToDoubleFunction<double[]> formula, double[] point, double... gradient) {
    return GradientReport.of("a formula", new FormulaSurface(formula, point, gradient), 1, 10_000);
  }

  private static ParameterCheck only(GradientReport report) {
    return report.parameters().getFirst();
  }

  @Test
  void passesRightGradient() {
    GradientReport report = check(GradientReportTest::smooth, POINT, slopes());
    assertTrue(report.passed(), report::toString);
    assertSame(report, report.require());
    assertEquals(Verdict.RIGHT, only(report).verdict());
    assertEquals(3, only(report).seen());
    assertEquals(smooth(POINT), report.loss());
    assertTrue(report.noise() < 1e-14 && report.noise() > 1e-17, () -> "" + report.noise());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void findsOneWrongElement(int element) {
    double[] wrong = slopes();
    wrong[element] *= 1 + 1e-7;
    GradientReport report = check(GradientReportTest::smooth, POINT, wrong);
    assertFalse(report.passed());
    Finding finding = only(report).findings().get(element);
    assertTrue(finding.isWrong(), report::toString);
    assertEquals(slopes()[element], finding.numeric(), 3e-9 * Math.abs(slopes()[element]));
    AssertionError error = assertThrows(AssertionError.class, report::require);
    assertEquals(report.toString(), error.getMessage());
    assertTrue(report.toString().contains(" WRONG\n"), report::toString);
  }

  @Test
  void namesTheWorst() {
    double[] wrong = slopes();
    wrong[1] = -wrong[1];
    Finding worst = only(check(GradientReportTest::smooth, POINT, wrong)).worst();
    assertEquals("[1]", worst.where());
    assertEquals(2 * slopes()[1], worst.error() * Math.signum(slopes()[1]), 1e-9);
  }

  /** The point lies at the kink of one of three summands. */
  private static double kinked(double[] x) {
    return Math.abs(x[0]) + x[1] * x[1] + 3 * x[2];
  }

  @Test
  void toleratesWhatLiesBetweenBothSidesOfAKink() {
    for (double slope : new double[] {-1, -0.3, 0, 1}) {
      GradientReport report =
          check(GradientReportTest::kinked, new double[] {0, 1, 2}, slope, 2, 3);
      assertTrue(report.passed(), report::toString);
      assertTrue(only(report).findings().getFirst().kink());
      assertFalse(only(report).findings().get(1).kink());
    }
  }

  @Test
  void findsWhatLiesOutsideBothSidesOfAKink() {
    for (double slope : new double[] {-1.01, 1.01, 2}) {
      GradientReport report =
          check(GradientReportTest::kinked, new double[] {0, 1, 2}, slope, 2, 3);
      assertTrue(only(report).findings().getFirst().isWrong(), report::toString);
    }
  }

  /** Closer than the first steps go, on either side. */
  @ParameterizedTest
  @ValueSource(doubles = {1e-6, -1e-6, 5e-6, 3e-7, -3e-7})
  void seesPastAKinkNearby(double distance) {
    double right = Math.signum(distance);
    double[] point = {distance, 1, 2};
    GradientReport report = check(GradientReportTest::kinked, point, right, 2, 3);
    assertTrue(report.passed(), report::toString);
    assertFalse(only(report).findings().getFirst().kink());
    for (double wrong : new double[] {0, 0.999, -0.999}) {
      GradientReport other = check(GradientReportTest::kinked, point, wrong, 2, 3);
      assertTrue(only(other).findings().getFirst().isWrong(), other::toString);
    }
  }

  @Test
  void showsNothingWhereMostLieAtKinks() {
    double[] zeros = new double[3];
    GradientReport report = check(x -> Arrays.stream(x).map(Math::abs).sum(), zeros, 0.1, 0.2, 0.3);
    assertFalse(report.passed());
    assertEquals(Verdict.UNCLEAR, only(report).verdict());
    assertEquals(3, only(report).kinks());
    assertTrue(report.toString().contains("Most derivatives lie at kinks"), report::toString);
  }

  @Test
  void showsNothingWhereNothingDependsOnAnything() {
    GradientReport report = check(x -> 2, POINT, 0, 0, 0);
    assertFalse(report.passed());
    assertEquals(Verdict.UNCLEAR, only(report).verdict());
  }

  @Test
  void followsStrongBends() {
    double bent = 2000;
    GradientReport right =
        check(x -> Math.sin(bent * x[0]), new double[] {0.3}, bent * Math.cos(bent * 0.3));
    assertTrue(right.passed(), right::toString);
    GradientReport wrong =
        check(x -> Math.sin(bent * x[0]), new double[] {0.3}, 1.001 * bent * Math.cos(bent * 0.3));
    assertFalse(wrong.passed(), wrong::toString);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.NEGATIVE_INFINITY})
  void findsWhatIsNotFinite(double derivative) {
    double[] wrong = slopes();
    wrong[2] = derivative;
    GradientReport report = check(GradientReportTest::smooth, POINT, wrong);
    assertFalse(report.passed(), report::toString);
    assertEquals("[2]", only(report).worst().where());
    assertFalse(only(report).findings().get(1).isWrong(), report::toString);
  }

  @Test
  void drawsElementsOfManyAndFindsTheRestByDirections() {
    double[] point = IntStream.range(0, 4001).mapToDouble(i -> Math.sin(i)).toArray();
    double[] gradient = Arrays.stream(point).map(x -> 2 * x).toArray();
    ToDoubleFunction<double[]> formula = x -> Arrays.stream(x).map(v -> v * v).sum();
    FormulaSurface surface = new FormulaSurface(formula, point, gradient);
    GradientReport right = GradientReport.of("squares", surface, 1, 500);
    assertTrue(right.passed(), right::toString);
    assertEquals(100, only(right).checked());
    long places = only(right).findings().stream().limit(100).map(Finding::where).distinct().count();
    assertEquals(100, places);
    assertTrue(right.evaluations() < 600, () -> "" + right.evaluations());
    gradient[1234] += 0.01;
    GradientReport wrong =
        GradientReport.of("squares", new FormulaSurface(formula, point, gradient), 1, 500);
    assertFalse(wrong.passed(), wrong::toString);
  }

  @Test
  void leavesThePointAsItWas() {
    FormulaSurface surface = new FormulaSurface(GradientReportTest::smooth, POINT, slopes());
    GradientReport.of("a formula", surface, 1, 100);
    assertArrayEquals(POINT, surface.point);
  }

  @Test
  void sameSeedSameReport() {
    String first = check(GradientReportTest::smooth, POINT, slopes()).toString();
    assertEquals(first, check(GradientReportTest::smooth, POINT, slopes()).toString());
  }
}
