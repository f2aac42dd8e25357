package dev.backstitch;

import dev.backstitch.metric.Metric;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The loss and the metrics of the rows seen since the last reset. */
final class Gauges {
  private final List<Metric> metrics;
  private double sum;
  private long rows;

  Gauges(List<Metric> metrics) {
    this.metrics = metrics;
  }

  void reset() {
    this.sum = 0;
    this.rows = 0;
    this.metrics.forEach(Metric::reset);
  }

  /** Adds the rows of the learner's last pass. */
  void add(Learner<?> learner, double loss, int count) {
    this.sum += loss * count;
    this.rows += count;
    for (Metric metric : this.metrics) {
      learner.measure(metric);
    }
  }

  double loss() {
    return this.sum / this.rows;
  }

  Map<String, Double> values() {
    Map<String, Double> values = new LinkedHashMap<>();
    this.metrics.forEach(metric -> values.put(metric.name(), metric.value()));
    return values;
  }

  double value(String name) {
    return this.metrics.stream()
        .filter(metric -> metric.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'%s' is not a metric of this training, but %s are. Give it to the trainer."
                        .formatted(name, this.values().keySet())))
        .value();
  }
}
