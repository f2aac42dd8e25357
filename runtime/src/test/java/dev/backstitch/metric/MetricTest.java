package dev.backstitch.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Metrics, by numbers found by hand. */
final class MetricTest {
  private static double[] row(double... values) {
    return values;
  }

  @Test
  void countsRightClasses() {
    Accuracy accuracy = new Accuracy();
    accuracy.add(row(0.2, 0.5, 0.3), row(0, 1, 0), 1);
    accuracy.add(row(0.4, 0.4, 0.2), row(1, 0, 0), 1);
    accuracy.add(row(0.4, 0.4, 0.2), row(0, 1, 0), 1);
    assertEquals(2.0 / 3, accuracy.value());
    accuracy.add(row(Double.NaN, 0.4, 0.2), row(1, 0, 0), 1);
    assertEquals(0.5, accuracy.value());
  }

  @Test
  void dividesSingleValuesAtAThreshold() {
    Accuracy probability = new Accuracy();
    probability.add(row(0.5), row(1), 1);
    probability.add(row(0.49), row(1), 3);
    assertEquals(0.25, probability.value());
    Accuracy score = new Accuracy(0);
    score.add(row(-0.1), row(-1), 1);
    score.add(row(0.1), row(1), 1);
    assertEquals(1, score.value());
    score.add(row(Double.NaN), row(0), 2);
    assertEquals(0.5, score.value());
  }

  @Test
  void takesMeansByOutputsAndWeights() {
    AbsoluteError absolute = new AbsoluteError();
    RootMeanSquaredError squared = new RootMeanSquaredError();
    for (Metric metric : List.of(absolute, squared)) {
      metric.add(row(1, 2, 3), row(1, 4, -1), 1);
      metric.add(row(0, 0, 0), row(3, 3, 0), 2);
    }
    assertEquals((2 + 2 * 2) / 3.0, absolute.value(), 1e-15);
    assertEquals(Math.sqrt((20.0 / 3 + 2 * 6) / 3), squared.value(), 1e-15);
  }

  @Test
  void startsAnewAfterAReset() {
    for (Metric metric :
        List.of(
            new Accuracy(),
            new TopKAccuracy(1),
            new ConfusionMatrix(),
            new F1Score(1),
            new AbsoluteError(),
            new RootMeanSquaredError())) {
      assertTrue(Double.isNaN(metric.value()), metric.name());
      metric.add(row(5), row(0), 1);
      metric.reset();
      assertTrue(Double.isNaN(metric.value()), metric.name());
      metric.add(row(1), row(1), 1);
      assertEquals(metric.higherIsBetter() ? 1 : 0, metric.value());
    }
  }

  @Test
  void looksAtTheGreatestValues() {
    TopKAccuracy first = new TopKAccuracy(1);
    TopKAccuracy second = new TopKAccuracy(2);
    for (TopKAccuracy top : List.of(first, second)) {
      top.add(row(0.4, 0.4, 0.4), row(0, 1, 0), 1);
      top.add(row(0.4, 0.4, 0.4), row(0, 0, 1), 2);
      top.add(row(0.1, 0.2, 0.7), row(0, 0, 1), 4);
      top.add(row(0.1, Double.NaN, 0.7), row(0, 0, 1), 1);
    }
    assertEquals(4 / 8.0, first.value());
    assertEquals(5 / 8.0, second.value());
    first.reset();
    first.add(row(0.7), row(1), 1);
    first.add(row(0.2), row(1), 1);
    assertEquals(0.5, first.value());
    assertThrows(IllegalArgumentException.class, () -> new TopKAccuracy(0));
  }

  @Test
  void limitsProbabilitiesInTheLogLoss() {
    LogLoss loss = new LogLoss();
    loss.add(row(1, 0), row(0, 1), 1);
    assertEquals(52 * Math.log(2), loss.value(), 1e-14);
    LogLoss floats = new LogLoss(0.25);
    floats.add(row(0), row(1), 1);
    assertEquals(Math.log(4), floats.value(), 1e-15);
    assertThrows(IllegalArgumentException.class, () -> new LogLoss(0));
  }

  @Test
  void comparesErrorsWithTheMean() {
    RSquared squared = new RSquared();
    squared.add(row(1, 7), row(0, 7), 1);
    assertTrue(Double.isNaN(squared.value()));
    squared.add(row(3, 7), row(4, 7), 1);
    assertEquals((1 - 2 / 8.0 + 1) / 2, squared.value());
    squared.add(row(3, 7.5), row(2, 7), 2);
    assertEquals((1 - 4 / 8.0 + 0) / 2, squared.value());
  }

  @Test
  void findsNoClassWhereNanIsObserved() {
    double[] observed = {0, Double.NaN, 1};
    TopKAccuracy top = new TopKAccuracy(3);
    top.add(new double[] {0.1, 0.2, 0.7}, observed, 1);
    top.add(new double[] {0.1, 0.2, 0.7}, new double[] {1, 0, 0}, 1);
    assertEquals(0.5, top.value());
    assertThrows(
        IllegalArgumentException.class,
        () -> new AreaUnderRoc().add(new double[] {0.1, 0.2, 0.7}, observed, 1));
  }
}
