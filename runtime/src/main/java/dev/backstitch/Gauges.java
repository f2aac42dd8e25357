package dev.backstitch;

import dev.backstitch.metric.Metric;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The loss and the metrics of the rows seen since the last reset. */
final class Gauges {
  private final List<Metric> metrics;
  private double sum;
  private long rows;

  Gauges(List<Metric> metrics) {
    this.metrics = List.copyOf(metrics);
    Set<String> names = new HashSet<>();
    for (Metric metric : this.metrics) {
      if (!names.add(metric.name())) {
        throw new IllegalArgumentException(
            "Two metrics are named '" + metric.name() + "'. Give each name once.");
      }
    }
  }

  /** Lets the metrics see all rows of a learner from now on. */
  void watch(Learner<?> learner) {
    if (!this.metrics.isEmpty()) {
      learner.measure(this.metrics.toArray(Metric[]::new));
    }
  }

  void reset() {
    this.sum = 0;
    this.rows = 0;
    this.metrics.forEach(Metric::reset);
  }

  /** Adds the loss of rows that the metrics have seen. */
  void add(double loss, int count) {
    this.sum += loss * count;
    this.rows += count;
  }

  /** The loss and the metrics of rows that nothing is learned from. */
  <E> Evaluation evaluate(Learner<E> learner, E examples, int[] order) {
    learner.check(examples);
    this.reset();
    double loss = learner.evaluate(examples, order, 0, order.length);
    return new Evaluation(loss, this.values());
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

  /** One of the values measured on some rows; if it is not among them, says where to ask for it. */
  static double find(Map<String, Double> values, String name, String rows, String where) {
    Double value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException(
          "'%s' was not measured on %s rows; measured were %s. Give it to %s."
              .formatted(name, rows, new TreeSet<>(values.keySet()), where));
    }
    return value;
  }
}
