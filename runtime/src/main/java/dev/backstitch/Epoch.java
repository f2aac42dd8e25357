package dev.backstitch;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was seen in one epoch: one pass over all training rows.
 *
 * @param number the number of the epoch, 1 for the first
 * @param steps how many updates have been made since training began
 * @param loss the mean of the losses of the batches, by their rows, each before its update
 * @param metrics the metrics of the training rows by name, of the same passes as the loss
 * @param validationLoss the loss of all validation rows as one batch after the epoch, in predicting
 *     mode, if there are such rows
 * @param validationMetrics the metrics of the validation rows by name; empty if there are none
 */
public record Epoch(
    int number,
    long steps,
    double loss,
    Map<String, Double> metrics,
    OptionalDouble validationLoss,
    Map<String, Double> validationMetrics) {
  /** Copies the maps. */
  public Epoch {
    metrics = Map.copyOf(metrics);
    validationMetrics = Map.copyOf(validationMetrics);
  }

  /**
   * The loss by which training is judged.
   *
   * @return the validation loss if there is one, else the loss
   */
  public double judgedLoss() {
    return this.validationLoss.orElse(this.loss);
  }

  /**
   * One metric of the training rows.
   *
   * @param name such as {@code accuracy}
   * @return its value
   * @throws IllegalArgumentException if no metric of that name was asked for, with those that were
   */
  public double metric(String name) {
    return Gauges.find(this.metrics, name, "the training", "Trainer.metrics");
  }

  /**
   * One metric of the validation rows.
   *
   * @param name such as {@code accuracy}
   * @return its value
   * @throws IllegalArgumentException if no metric of that name was asked for, with those that were,
   *     or there are no validation rows
   */
  public double validationMetric(String name) {
    return Gauges.find(this.validationMetrics, name, "the validation", "Trainer.metrics");
  }
}
