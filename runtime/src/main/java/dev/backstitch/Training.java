package dev.backstitch;

import java.nio.file.Path;
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
  private final long batchSize;
  private final Gauges gauges;
  private final List<TrainingListener> listeners;
  private final Judgement judgement;
  private final List<Epoch> done = new ArrayList<>();
  private @Nullable E validation;
  private int[] validationOrder = {};
  private int epoch;
  private int batch;
  private double loss;
  private boolean stopped;
  private Runnable saving = () -> {};
  private Workers workers = new Workers(1);
  private final SharingTrial trial = new SharingTrial();

  Training(
      Learner<E> learner,
      E examples,
      RowOrder order,
      int epochs,
      long batchSize,
      Gauges gauges,
      List<TrainingListener> listeners,
      Judgement judgement) {
    this.learner = learner;
    this.examples = examples;
    this.order = order;
    this.epochs = epochs;
    this.batchSize = batchSize;
    this.gauges = gauges;
    this.listeners = List.copyOf(listeners);
    this.judgement = judgement;
  }

  Training<E> validate(E rows, int count) {
    this.validation = rows;
    this.validationOrder = RowOrder.all(count);
    return this;
  }

  /** Shares steps among the workers where that is found to be faster, in place of always. */
  Training<E> trySharing(Workers among) {
    this.workers = among;
    return this;
  }

  /** Saves the training after every so many epochs. */
  Training<E> save(Checkpoints<E> to, Path file, int epochsBetween) {
    this.saving =
        () -> {
          if (this.epoch % epochsBetween == 0 && !this.stopped) {
            to.save(this.learner, file, this.done);
          }
        };
    return this;
  }

  /** Goes on from where a training was saved. */
  Training<E> resume(Checkpoints<E> from, Path file) {
    for (Epoch before : from.restore(this.learner, file)) {
      this.order.next();
      this.done.add(before);
      this.judgement.judgeAgain(before, this.learner);
    }
    this.epoch = this.done.size();
    this.learner.publish();
    return this;
  }

  TrainingResult run() {
    this.gauges.watch(this.learner);
    try {
      TrainingResult.End end = this.runEpochs();
      return new TrainingResult(this.done, this.judgement.bestOr(this.done.getLast()), end);
    } finally {
      this.judgement.restore();
    }
  }

  private TrainingResult.End runEpochs() {
    while (!this.judgement.settled()) {
      if (this.done.size() >= this.epochs) {
        return TrainingResult.End.EPOCHS_DONE;
      }
      Epoch ended = this.runEpoch();
      this.done.add(ended);
      this.judgement.judge(ended, this.learner);
      this.saving.run();
      this.listeners.forEach(listener -> listener.epochEnded(this, ended));
      if (this.stopped) {
        return TrainingResult.End.STOPPED;
      }
    }
    return TrainingResult.End.SETTLED;
  }

  private Epoch runEpoch() {
    this.epoch++;
    this.runBatches(this.order.next());
    this.learner.publish();
    double trained = this.gauges.loss();
    Map<String, Double> metrics = this.gauges.values();
    E rows = this.validation;
    if (rows == null) {
      return new Epoch(
          this.epoch, this.steps(), trained, metrics, OptionalDouble.empty(), Map.of());
    }
    Evaluation seen = this.gauges.evaluate(this.learner, rows, this.validationOrder);
    OptionalDouble validated = OptionalDouble.of(seen.loss());
    return new Epoch(this.epoch, this.steps(), trained, metrics, validated, seen.metrics());
  }

  private void runBatches(int[] rows) {
    this.gauges.reset();
    this.batch = 0;
    int to = 0;
    for (int from = 0; from < rows.length && !this.stopped; from = to) {
      to = (int) Math.min(rows.length, from + this.batchSize);
      this.loss = this.step(rows, from, to);
      this.gauges.add(this.loss, to - from);
      this.batch++;
      this.listeners.forEach(listener -> listener.batchEnded(this));
    }
  }

  /** Only steps of whole batches are compared, once one was found large enough to be shared. */
  private double step(int[] rows, int from, int to) {
    if (!this.workers.haveBegun() || to - from < Math.min(rows.length, this.batchSize)) {
      return this.learner.step(this.examples, rows, from, to);
    }
    this.workers.areWorthIt(this.trial.shares());
    long begin = System.nanoTime();
    double found = this.learner.step(this.examples, rows, from, to);
    this.trial.took(System.nanoTime() - begin);
    return found;
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
    return Math.toIntExact(Math.ceilDiv(this.order.current().length, this.batchSize));
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
