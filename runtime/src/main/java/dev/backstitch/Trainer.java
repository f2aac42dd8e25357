package dev.backstitch;

import dev.backstitch.generated.Range;
import dev.backstitch.metric.Metric;
import dev.backstitch.optimizer.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Trains a network over examples: epochs, shuffling, batches, validation, metrics, listeners, and
 * when to stop. It owns no mathematics: losses and updates are the learner's.
 *
 * <p>Each {@code fit} makes a learner of its own, which retires any other and starts with fresh
 * optimizer state. The last batch of an epoch may be short; its loss is over its own rows.
 * Predictors see new weights after each epoch. The same settings, seed, weights and examples give
 * the same bits.
 *
 * @param <E> the examples of the network's precision
 */
public final class Trainer<E> {
  private static final int USUAL_BATCH = 32;

  private final Trainee<E> trainee;
  private final List<Metric> metrics = new ArrayList<>();
  private final List<TrainingListener> listeners = new ArrayList<>();
  private int batchSize = USUAL_BATCH;
  private int accumulated = 1;
  private int epochs = 1;
  private boolean shuffle = true;
  private long seed;
  private double leastImprovement;
  private int patience = Integer.MAX_VALUE;
  private @Nullable Metric judge;
  private @Nullable Plateau plateau;
  private boolean restoring;
  private @Nullable Path checkpoint;
  private int epochsBetween = 1;
  private @Nullable Path resumed;
  private int threads = 1;
  private long leastWork = Sharing.LEAST_WORK;

  private Trainer(Trainee<E> trainee) {
    this.trainee = trainee;
    this.seed = trainee.seed();
  }

  /**
   * Will train a network in float.
   *
   * @param network the network
   * @param optimizer how gradients change the weights
   * @return a trainer for 1 epoch in shuffled batches of 32, with the seed of the network
   */
  public static Trainer<FloatExamples> of(FloatNetwork network, Optimizer optimizer) {
    return new Trainer<>(new FloatTrainee(network, optimizer));
  }

  /**
   * Will train a network in double.
   *
   * @param network the network
   * @param optimizer how gradients change the weights
   * @return a trainer for 1 epoch in shuffled batches of 32, with the seed of the network
   */
  public static Trainer<DoubleExamples> of(DoubleNetwork network, Optimizer optimizer) {
    return new Trainer<>(new DoubleTrainee(network, optimizer));
  }

  /**
   * Sets the number of rows of a batch.
   *
   * @param rows at least 1; one update is made for each batch, unless they are accumulated
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public Trainer<E> batchSize(int rows) {
    Range.atLeastOne("batchSize", rows);
    this.batchSize = rows;
    return this;
  }

  /**
   * Makes one update for several batches, with the gradient that one batch of all their rows would
   * have: for large batches in little memory. The masks of dropout are those of several batches.
   *
   * @param batches how many, at least 1; fewer at the end of an epoch
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public Trainer<E> accumulate(int batches) {
    Range.atLeastOne("batches", batches);
    this.accumulated = batches;
    return this;
  }

  /**
   * Sets how many threads compute: the calling one and others that live while {@code fit} does.
   * They share the rows of a batch, the gradients and the updates. Small batches of small networks
   * are left to one; of others some steps are timed either way, now and then, and the rest goes the
   * faster one. The result has the same bits for any number, and either way. Examples, losses,
   * metrics and listeners are called by the calling thread alone.
   *
   * @param count at least 1, which it is unless set; best not more than there are processors
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public Trainer<E> threads(int count) {
    Range.atLeastOne("threads", count);
    this.threads = count;
    return this;
  }

  /**
   * Lets threads share what is of so many multiply-adds at least, and with 0 all, without trying
   * whether that is faster; for tests.
   */
  Trainer<E> sharing(long multiplyAdds) {
    this.leastWork = multiplyAdds;
    return this;
  }

  /**
   * Sets how often all rows are gone through.
   *
   * @param times at least 1
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public Trainer<E> epochs(int times) {
    Range.atLeastOne("epochs", times);
    this.epochs = times;
    return this;
  }

  /**
   * Sets the seed of shuffling and dropout.
   *
   * @param number any number; the network's seed unless set
   * @return this
   */
  public Trainer<E> seed(long number) {
    this.seed = number;
    return this;
  }

  /**
   * Sets whether rows are put in a new random order before each epoch.
   *
   * @param wanted true unless set
   * @return this
   */
  public Trainer<E> shuffle(boolean wanted) {
    this.shuffle = wanted;
    return this;
  }

  /**
   * Adds metrics that are computed beside the loss.
   *
   * @param more metrics of different names, or {@code fit} throws
   * @return this
   */
  public Trainer<E> metrics(Metric... more) {
    this.metrics.addAll(List.of(more));
    return this;
  }

  /**
   * Adds a listener.
   *
   * @param listener is called after each batch and each epoch
   * @return this
   */
  public Trainer<E> listener(TrainingListener listener) {
    this.listeners.add(listener);
    return this;
  }

  /**
   * Judges epochs by a metric, of the validation rows if there are any: which is the best, and when
   * improvement ends. Unless set, they are judged by their loss.
   *
   * @param metric is measured as well; NaN is worse than any number
   * @return this
   */
  public Trainer<E> judgeBy(Metric metric) {
    this.metrics.removeIf(other -> other.name().equals(metric.name()));
    this.judge = metric;
    return this.metrics(metric);
  }

  /**
   * Publishes the weights of the best epoch again when training has ended, for whatever reason: of
   * the least validation loss if there are validation rows, else of the least loss, or the best by
   * {@link #judgeBy}; the first of equals.
   *
   * @return this
   */
  public Trainer<E> restoreBest() {
    this.restoring = true;
    return this;
  }

  /**
   * Lowers the learning rate when the epochs no longer improve, with the defaults of {@link
   * Plateau}. The optimizer's schedule goes on underneath.
   *
   * @param factor what the rate is multiplied by each time, above 0 and below 1
   * @param epochsToWait how many epochs in sequence without improvement are let pass, 0 or more;
   *     the next one lowers the rate
   * @return this
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public Trainer<E> reduceOnPlateau(double factor, int epochsToWait) {
    return this.reduceOnPlateau(new Plateau(factor, epochsToWait));
  }

  /**
   * Lowers the learning rate when the epochs no longer improve. The optimizer's schedule goes on
   * underneath.
   *
   * @param when when and how far
   * @return this
   */
  public Trainer<E> reduceOnPlateau(Plateau when) {
    this.plateau = Objects.requireNonNull(when, "when");
    return this;
  }

  /**
   * Ends training early when the epochs no longer improve much: in the validation loss if there are
   * validation rows, else in the loss, or by {@link #judgeBy}.
   *
   * @param improvement by how much an epoch must be better than the best so far to count, 0 or more
   * @param epochsToWait after how many epochs in sequence without such an improvement to stop, at
   *     least 1
   * @return this
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public Trainer<E> stopWhenSettled(double improvement, int epochsToWait) {
    Range.notNegative("improvement", improvement);
    Range.atLeastOne("epochsToWait", epochsToWait);
    this.leastImprovement = improvement;
    this.patience = epochsToWait;
    return this;
  }

  /**
   * Saves all that training goes on from while it runs, so that {@link #resume} can take it up. The
   * file is replaced as a whole, before listeners hear of the epoch; it is also one of the network.
   * Where it cannot be written, {@code fit} throws {@link java.io.UncheckedIOException}.
   *
   * @param file where to
   * @param epochs after how many epochs each time, at least 1
   * @return this
   * @throws IllegalArgumentException if it is less than 1
   */
  public Trainer<E> checkpoints(Path file, int epochs) {
    Range.atLeastOne("epochs", epochs);
    this.checkpoint = Objects.requireNonNull(file, "file");
    this.epochsBetween = epochs;
    return this;
  }

  /**
   * Goes on from a file of {@link #checkpoints}: a training that was broken off ends with the same
   * weights, to the bit, and the same result as an unbroken one. Give the same network, optimizer,
   * rows and settings. Others may be the number of epochs, which counts those of before, and what
   * {@link #stopWhenSettled} was told, by which those are judged again. Where the file cannot be
   * read or was saved by another training, {@code fit} throws {@link java.io.UncheckedIOException};
   * no weight has been changed.
   *
   * @param file what was saved
   * @return this
   */
  public Trainer<E> resume(Path file) {
    this.resumed = Objects.requireNonNull(file, "file");
    return this;
  }

  /**
   * Trains.
   *
   * @param training the rows to learn from
   * @return how it went
   * @throws IllegalArgumentException if there are no rows, or they do not fit the network
   * @throws ArithmeticException if a loss is not finite; predictors keep the weights of the last
   *     whole epoch, or of the best if they are to be restored
   */
  public TrainingResult fit(E training) {
    return this.run(training, null);
  }

  /**
   * Trains, and judges by rows that are not learned from.
   *
   * @param training the rows to learn from
   * @param validation the rows to judge by after each epoch
   * @return how it went
   * @throws IllegalArgumentException if there are no rows, or they do not fit the network
   * @throws ArithmeticException if a loss is not finite; predictors keep the weights of the last
   *     whole epoch, or of the best if they are to be restored
   */
  public TrainingResult fit(E training, E validation) {
    return this.run(training, Objects.requireNonNull(validation, "validation"));
  }

  private TrainingResult run(E training, @Nullable E validation) {
    try (Workers workers = new Workers(this.threads)) {
      return this.prepare(training, validation, workers).run();
    }
  }

  private Training<E> prepare(E training, @Nullable E validation, Workers workers) {
    int judged = validation == null ? 0 : this.rows("validation", validation);
    int rows = this.rows("training", training);
    Keeper<E> keeper = this.trainee.keeper(this.restoring);
    Training<E> run = this.start(training, rows, keeper, workers);
    if (validation != null) {
      run.validate(validation, judged);
    }
    Checkpoints<E> checkpoints = this.checkpoints(keeper, rows, judged);
    if (this.resumed != null) {
      run.resume(checkpoints, this.resumed);
    }
    if (this.checkpoint != null) {
      run.save(checkpoints, this.checkpoint, this.epochsBetween);
    }
    return run;
  }

  private Training<E> start(E training, int rows, Keeper<E> keeper, Workers workers) {
    Gauges gauges = new Gauges(this.metrics);
    int capacity = Math.min(rows, this.batchSize);
    Learner<E> learner = this.trainee.learner(capacity, workers, this.leastWork);
    learner.seed(this.seed);
    RowOrder order = new RowOrder(rows, this.shuffle, this.seed);
    long atOnce = (long) this.batchSize * this.accumulated;
    Settling settling = new Settling(this.leastImprovement, this.patience);
    Judgement judgement = new Judgement(this.judge, settling, this.plateau, keeper);
    Training<E> run =
        new Training<>(
            learner, training, order, this.epochs, atOnce, gauges, this.listeners, judgement);
    return this.leastWork > 0 ? run.trySharing(workers) : run;
  }

  private Checkpoints<E> checkpoints(Keeper<E> keeper, int rows, int validationRows) {
    List<String> names = this.metrics.stream().map(Metric::name).toList();
    String settings =
        String.format(
            Locale.ROOT,
            "rows=%d validation=%d batchSize=%d accumulate=%d shuffle=%s seed=%d"
                + " metrics=%s judgeBy=%s restoreBest=%s reduceOnPlateau=%s",
            rows,
            validationRows,
            this.batchSize,
            this.accumulated,
            this.shuffle,
            this.seed,
            names,
            this.judge == null ? "loss" : this.judge.name(),
            this.restoring,
            this.plateau == null ? "no" : this.plateau);
    return new Checkpoints<>(keeper, settings, names);
  }

  /** The number of rows, which have been found to fit. */
  private int rows(String what, E examples) {
    int rows = this.trainee.size(examples);
    if (rows < 1) {
      throw new IllegalArgumentException("There are no " + what + " rows. Give at least 1.");
    }
    this.trainee.check(examples);
    return rows;
  }
}
