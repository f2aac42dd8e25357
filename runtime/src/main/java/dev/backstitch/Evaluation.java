package dev.backstitch;

import dev.backstitch.metric.Metric;
import dev.backstitch.optimizer.Sgd;
import java.util.List;
import java.util.Map;

/**
 * How good a network is on some rows: its loss, and any metrics.
 *
 * @param loss the loss of all rows as one batch, in predicting mode
 * @param metrics the metrics by name
 */
public record Evaluation(double loss, Map<String, Double> metrics) {
  private static final int BATCH = 64;

  /** Copies the map. */
  public Evaluation {
    metrics = Map.copyOf(metrics);
  }

  /**
   * Evaluates the weights that predictors see, and leaves a learner of the network alone.
   *
   * @param network the network; has a loss
   * @param examples the rows
   * @param metrics metrics of different names; reset first
   * @return loss and metrics
   * @throws IllegalArgumentException if there are no rows, they do not fit the network, or two
   *     metrics share a name
   * @throws IllegalStateException if the network has no loss, or there are metrics and an output
   *     has none
   * @throws ArithmeticException if the loss is not finite
   */
  public static Evaluation of(FloatNetwork network, FloatExamples examples, Metric... metrics) {
    return of(network.copy().learner(new Sgd(0), BATCH), examples, examples.size(), metrics);
  }

  /**
   * Evaluates the weights that predictors see, and leaves a learner of the network alone.
   *
   * @param network the network; has a loss
   * @param examples the rows
   * @param metrics metrics of different names; reset first
   * @return loss and metrics
   * @throws IllegalArgumentException if there are no rows, they do not fit the network, or two
   *     metrics share a name
   * @throws IllegalStateException if the network has no loss, or there are metrics and an output
   *     has none
   * @throws ArithmeticException if the loss is not finite
   */
  public static Evaluation of(DoubleNetwork network, DoubleExamples examples, Metric... metrics) {
    return of(network.copy().learner(new Sgd(0), BATCH), examples, examples.size(), metrics);
  }

  private static <E> Evaluation of(Learner<E> learner, E examples, int rows, Metric... metrics) {
    if (rows < 1) {
      throw new IllegalArgumentException("There are no rows to evaluate. Give at least 1.");
    }
    Gauges gauges = new Gauges(List.of(metrics));
    gauges.watch(learner);
    return gauges.evaluate(learner, examples, RowOrder.all(rows));
  }

  /**
   * One metric.
   *
   * @param name such as {@code accuracy}
   * @return its value
   * @throws IllegalArgumentException if no metric of that name was asked for, with those that were
   */
  public double metric(String name) {
    return Gauges.find(this.metrics, name, "these", "Evaluation.of");
  }
}
