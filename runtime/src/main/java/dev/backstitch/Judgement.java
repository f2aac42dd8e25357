package dev.backstitch;

import dev.backstitch.metric.Metric;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Judges epochs: which was the best, when to lower the learning rate, when to stop. */
final class Judgement {
  private final @Nullable Metric metric;
  private final Settling settling;
  private final @Nullable RateReduction reduction;
  private final Supplier<Runnable> keeper;
  private double best = Double.POSITIVE_INFINITY;
  private @Nullable Epoch bestEpoch;
  private Runnable restoration = () -> {};
  private boolean settled;

  /** The keeper remembers the published weights, and what it returns publishes them again. */
  Judgement(
      @Nullable Metric metric,
      Settling settling,
      @Nullable Plateau plateau,
      Supplier<Runnable> keeper) {
    this.metric = metric;
    this.settling = settling;
    this.reduction = plateau == null ? null : new RateReduction(plateau);
    this.keeper = keeper;
  }

  /** Takes the next epoch, whose weights have been published. */
  void judge(Epoch epoch, Learner<?> learner) {
    double score = this.score(epoch);
    if (this.bestEpoch == null || score < this.best) {
      this.best = score;
      this.bestEpoch = epoch;
      this.restoration = this.keeper.get();
    }
    if (this.reduction != null) {
      learner.scaleLearningRate(this.reduction.factorAfter(score));
    }
    this.settled = this.settling.settledAt(score);
  }

  /** How bad an epoch was. */
  private double score(Epoch epoch) {
    if (this.metric == null) {
      return epoch.judgedLoss();
    }
    boolean validated = epoch.validationLoss().isPresent();
    Map<String, Double> measured = validated ? epoch.validationMetrics() : epoch.metrics();
    double value = measured.getOrDefault(this.metric.name(), Double.NaN);
    if (Double.isNaN(value)) {
      return Double.POSITIVE_INFINITY;
    }
    return this.metric.higherIsBetter() ? -value : value;
  }

  boolean settled() {
    return this.settled;
  }

  /** The first of the best epochs; the given one if none was judged. */
  Epoch bestOr(Epoch other) {
    return this.bestEpoch == null ? other : this.bestEpoch;
  }

  /** Publishes the weights of the best epoch again, if they were kept. */
  void restore() {
    this.restoration.run();
  }
}
