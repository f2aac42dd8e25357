package dev.backstitch;

import dev.backstitch.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** One training: goes through epochs and batches until there is a reason to stop. */
final class Training<E> implements TrainingRun {
  private final Learner<E> learner;
  private final E examples;
  private final RowOrder order;
  private final int epochs;
  private final Gauges gauges;
  private final List<TrainingListener> listeners;
  private final Settling settling;
  private final List<Epoch> done = new ArrayList<>();
  private @Nullable E validation;
  private int[] validationOrder = {};
  private int epoch;
  private int batch;
  private double loss;
  private boolean stopped;

  Training(
      Learner<E> learner,
      E examples,
      RowOrder order,
      int epochs,
      List<Metric> metrics,
      List<TrainingListener> listeners,
      Settling settling) {
    this.learner = learner;
    this.examples = examples;
    this.order = order;
    this.epochs = epochs;
    this.gauges = new Gauges(List.copyOf(metrics));
    this.listeners = List.copyOf(listeners);
    this.settling = settling;
  }

  Training<E> validate(E rows, int count) {
    this.learner.check(rows);
    this.validation = rows;
    this.validationOrder = new RowOrder(count, false, 0).current();
    return this;
  }

  TrainingResult run() {
    while (this.done.size() < this.epochs) {
      Epoch epoch = this.runEpoch();
      this.done.add(epoch);
      this.listeners.forEach(listener -> listener.epochEnded(this, epoch));
      if (this.stopped) {
        return new TrainingResult(this.done, TrainingResult.End.STOPPED);
      }
      if (this.settling.settledAt(epoch.judgedLoss())) {
        return new TrainingResult(this.done, TrainingResult.End.SETTLED);
      }
    }
    return new TrainingResult(this.done, TrainingResult.End.EPOCHS_DONE);
  }

  private Epoch runEpoch() {
    this.epoch++;
    this.runBatches(this.order.next());
    this.learner.publish();
    double trained = this.gauges.loss();
    Map<String, Double> metrics = this.gauges.values();
    OptionalDouble validated = this.evaluate();
    Map<String, Double> validationMetrics = validated.isPresent() ? this.gauges.values() : Map.of();
    return new Epoch(this.epoch, this.steps(), trained, metrics, validated, validationMetrics);
  }

  private void runBatches(int[] rows) {
    this.gauges.reset();
    this.batch = 0;
    for (int from = 0; from < rows.length && !this.stopped; from += this.learner.capacity()) {
      int to = Math.min(rows.length, from + this.learner.capacity());
      this.loss = this.learner.step(this.examples, rows, from, to);
      this.gauges.add(this.learner, this.loss, to - from);
      this.batch++;
      this.listeners.forEach(listener -> listener.batchEnded(this));
    }
  }

  private OptionalDouble evaluate() {
    E rows = this.validation;
    if (rows == null) {
      return OptionalDouble.empty();
    }
    this.gauges.reset();
    int count = this.validationOrder.length;
    for (int from = 0; from < count; from += this.learner.capacity()) {
      int to = Math.min(count, from + this.learner.capacity());
      double value = this.learner.evaluate(rows, this.validationOrder, from, to);
      this.gauges.add(this.learner, value, to - from);
    }
    return OptionalDouble.of(this.gauges.loss());
  }

  @Override
  public int epoch() {
    return this.epoch;
  }

  @Override
  public int batch() {
    return this.batch;
  }

  @Override
  public int batches() {
    return Math.ceilDiv(this.order.current().length, this.learner.capacity());
  }

  @Override
  public long steps() {
    return this.learner.steps();
  }

  @Override
  public double loss() {
    return this.loss;
  }

  @Override
  public double metric(String name) {
    return this.gauges.value(name);
  }

  @Override
  public double learningRate() {
    return this.learner.learningRate();
  }

  @Override
  public double gradientNorm(String layer) {
    return this.learner.gradientNorm(layer);
  }

  @Override
  public void stop() {
    this.stopped = true;
  }
}
