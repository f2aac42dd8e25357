package dev.backstitch;

import dev.backstitch.metric.Metric;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Judges epochs: which was the best, when to lower the learning rate, when to stop. */
final class Judgement {
  private final @Nullable Metric metric;
  private final Settling settling;
  private final @Nullable RateReduction reduction;
  private final Keeper<?> keeper;
  private double best = Double.POSITIVE_INFINITY;
  private @Nullable Epoch bestEpoch;
  private boolean settled;

  Judgement(
      @Nullable Metric metric, Settling settling, @Nullable Plateau plateau, Keeper<?> keeper) {
    this.metric = metric;
    this.settling = settling;
    this.reduction = plateau == null ? null : new RateReduction(plateau);
    this.keeper = keeper;
  }

  /** Takes the next epoch, whose weights have been published. */
  void judge(Epoch epoch, Learner<?> learner) {
    if (this.judgeAgain(epoch, learner)) {
      this.keeper.keep();
    }
  }

  /** Takes an epoch of before a checkpoint; true if it is the best so far. */
  boolean judgeAgain(Epoch epoch, Learner<?> learner) {
    double score = this.score(epoch);
    boolean isBest = this.bestEpoch == null || score < this.best;
    if (isBest) {
      this.best = score;
      this.bestEpoch = epoch;
    }
    if (this.reduction != null) {
      learner.scaleLearningRate(this.reduction.factorAfter(score));
    }
    this.settled = this.settling.settledAt(score);
    return isBest;
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
    this.keeper.publish();
  }
}
