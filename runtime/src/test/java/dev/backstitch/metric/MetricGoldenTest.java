package dev.backstitch.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.testing.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Metrics against scikit-learn, see tools/write_metric_figures.py. */
final class MetricGoldenTest {
  private static final String FIGURES = "/dev/backstitch/metric/golden.csv";
  private static final int CLASSES = 5;

  private static List<Metric> metrics() {
    List<Metric> metrics = new ArrayList<>();
    for (Average average : Average.values()) {
      metrics.addAll(
          List.of(new PrecisionScore(average), new RecallScore(average), new F1Score(average)));
    }
    for (int i = 0; i < CLASSES; i++) {
      metrics.addAll(List.of(new PrecisionScore(i), new RecallScore(i), new F1Score(i)));
    }
    metrics.addAll(List.of(new Accuracy(), new TopKAccuracy(2), new TopKAccuracy(3)));
    metrics.addAll(List.of(new LogLoss(), new AreaUnderRoc()));
    metrics.addAll(List.of(new AbsoluteError(), new RootMeanSquaredError(), new RSquared()));
    return metrics;
  }

  @TestFactory
  Stream<DynamicTest> agreesWithFigures() {
    return Figures.names(FIGURES).stream()
        .filter(name -> name.contains("/"))
        .sorted()
        .map(name -> DynamicTest.dynamicTest(name, () -> check(name)));
  }

  private static void check(String name) {
    String[] parts = name.split("/", -1);
    List<Metric> named =
        metrics().stream().filter(metric -> metric.name().equals(parts[1])).toList();
    assertEquals(1, named.size());
    Metric metric = named.getFirst();
    String[] rows = Figures.named(FIGURES, parts[0]);
    feed(metric, rows);
    metric.reset();
    assertTrue(Double.isNaN(metric.value()));
    feed(metric, rows);
    double expected = Double.parseDouble(Figures.named(FIGURES, name)[1]);
    assertEquals(expected, metric.value(), 1e-13);
  }

  private static void feed(Metric metric, String[] rows) {
    int width = Integer.parseInt(rows[1]);
    double[] predicted = Figures.numbers(rows[2]);
    double[] observed = Figures.numbers(rows[3]);
    double[] weights = Figures.numbers(rows[4]);
    for (int row = 0; row < weights.length; row++) {
      metric.add(
          Arrays.copyOfRange(predicted, row * width, (row + 1) * width),
          Arrays.copyOfRange(observed, row * width, (row + 1) * width),
          weights[row]);
    }
  }
}
