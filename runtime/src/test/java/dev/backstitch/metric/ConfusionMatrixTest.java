package dev.backstitch.metric;

import static dev.backstitch.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Counts of observed by predicted classes, and what is made of them. */
final class ConfusionMatrixTest {
  private static final double[] FIRST = {1, 0, 0};
  private static final double[] SECOND = {0, 1, 0};
  private static final double[] THIRD = {0, 0, 1};

  private static ConfusionMatrix matrix() {
    ConfusionMatrix matrix = new ConfusionMatrix();
    matrix.add(FIRST, FIRST, 1);
    matrix.add(new double[] {0.2, 0.6, 0.2}, FIRST, 1);
    matrix.add(new double[] {0.4, 0.4, 0.2}, SECOND, 2.5);
    matrix.add(THIRD, THIRD, 10);
    return matrix;
  }

  @Test
  void countsByObservedAndPredictedClass() {
    ConfusionMatrix matrix = matrix();
    assertEquals(3, matrix.classes());
    assertEquals(1, matrix.count(0, 0));
    assertEquals(1, matrix.count(0, 1));
    assertEquals(2.5, matrix.count(1, 0));
    assertEquals(0, matrix.count(1, 1));
    assertEquals(2, matrix.observed(0));
    assertEquals(3.5, matrix.predicted(0));
    assertEquals(14.5, matrix.all());
    assertEquals(11, matrix.right());
    assertEquals(11 / 14.5, matrix.value());
  }

  @Test
  void hasTwoClassesForOneOutput() {
    ConfusionMatrix scores = new ConfusionMatrix(0);
    assertEquals(0, scores.classes());
    assertTrue(Double.isNaN(scores.value()));
    scores.add(new double[] {-0.5}, new double[] {0}, 1);
    scores.add(new double[] {0}, new double[] {0}, 1);
    scores.add(new double[] {0.25}, new double[] {1}, 3);
    assertEquals(1, scores.count(0, 0));
    assertEquals(1, scores.count(0, 1));
    assertEquals(3, scores.count(1, 1));
    scores.reset();
    assertEquals(0, scores.count(0, 0));
    assertTrue(Double.isNaN(scores.value()));
  }

  @Test
  void predictsNoClassForNan() {
    ConfusionMatrix matrix = matrix();
    matrix.add(new double[] {1, Double.NaN, 0}, FIRST, 1);
    assertEquals(3, matrix.observed(0));
    assertEquals(3.5, matrix.predicted(0));
    assertEquals(11 / 15.5, matrix.value());
  }

  @Test
  void isATable() {
    assertEquals(
        """
        observed \\ predicted    red  green   blue
        red                       1      1      .
        green                  2.50      .      .
        blue                      .      .     10\
        """,
        matrix().table("red", "green", "blue"));
    assertEquals(
        """
        observed \\ predicted     0     1     2
        0                        1     1     .
        1                     2.50     .     .
        2                        .     .    10\
        """,
        matrix().toString());
  }

  @Test
  void refusesWhatIsNoClass() {
    assertRefused(
        IndexOutOfBoundsException.class,
        "Class 3 is asked for, but the rows so far have 3 classes. Count from 0.",
        () -> matrix().count(0, 3));
    assertRefused(
        IllegalArgumentException.class,
        "2 names are given for 3 classes. Give one for each.",
        () -> matrix().table("red", "green"));
    assertRefused(
        IllegalArgumentException.class,
        "A row of observed values holds NaN, so it has no class. Leave that row out.",
        () -> matrix().add(FIRST, new double[] {0, Double.NaN, 1}, 1));
    assertRefused(
        IllegalArgumentException.class,
        "'precision of class 3' is asked for, but the rows have 3 classes. Give 0 to 2.",
        () -> new PrecisionScore(3).add(FIRST, FIRST, 1));
    assertRefused(
        IllegalArgumentException.class,
        "The class is -1. Give a whole number of at least 0.",
        () -> new F1Score(-1));
  }

  @Test
  void dividesScoresOfOneOutputAtAThreshold() {
    RecallScore recall = new RecallScore(1, -2);
    recall.add(new double[] {-1}, new double[] {1}, 1);
    recall.add(new double[] {-3}, new double[] {1}, 3);
    assertEquals(0.25, recall.value());
  }

  @Test
  void isZeroWhereNothingIsDividedByNothing() {
    PrecisionScore precision = new PrecisionScore(2);
    precision.add(FIRST, SECOND, 1);
    assertEquals(0, precision.value());
    F1Score average = new F1Score(Average.MACRO);
    average.add(FIRST, SECOND, 1);
    assertEquals(0, average.value());
  }

  @Test
  void refusesMoreClassesThanItHasRoomFor() {
    double[] wide = new double[46_341];
    assertRefused(
        IllegalArgumentException.class,
        "A row has 46341 classes, and at most 46340 have a confusion matrix. Take another metric.",
        () -> new ConfusionMatrix().add(wide, wide, 1));
  }
}
