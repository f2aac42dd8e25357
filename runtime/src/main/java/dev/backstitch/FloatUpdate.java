package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.generated.Range;
import dev.backstitch.generated.Slice;
import dev.backstitch.optimizer.Clipping;
import dev.backstitch.optimizer.FloatRule;
import dev.backstitch.optimizer.Optimizer;
import java.util.function.IntConsumer;

/**
 * How a learner's weights are updated: the gradient is scaled, then clipped, then decay is added,
 * then the optimizer's rule runs over every segment that is not frozen, of which threads may share
 * the long ones. The gradient itself stays as it was.
 */
final class FloatUpdate {
  private final Optimizer optimizer;
  private final FloatRule rule;
  private final Segment[] segments;
  private final FloatClipping clipping;
  private final Sharing sharing;
  private final IntConsumer moving = this::movePart;
  private final long descendsAfter;
  private float[] adjusted = {};
  private double rateFactor = 1;
  private long steps;
  private float[] weights = {};
  private float[] gradient = {};
  private int moved;
  private boolean adjusts;
  private double rate;
  private long step;

  FloatUpdate(Architecture architecture, Optimizer optimizer) {
    this.optimizer = optimizer;
    this.sharing = new Sharing(architecture);
    this.segments = Segment.of(architecture, optimizer);
    this.clipping = new FloatClipping(architecture, optimizer.clipping(), this.segments);
    this.rule = optimizer.floatRule(architecture.length());
    this.descendsAfter = this.descendsAfter();
  }

  /** After how many updates all weights follow their gradients alike, and nothing but them. */
  private long descendsAfter() {
    long after = 0;
    boolean isPlain =
        this.rule.isDescent() && this.optimizer.clipping().kind() == Clipping.Kind.NONE;
    for (Segment segment : this.segments) {
      isPlain &= !segment.decays() && segment.rate() == this.segments[0].rate();
      after = Math.max(after, segment.frozenFor());
    }
    return isPlain && this.segments.length > 0 ? after : Long.MAX_VALUE;
  }

  /** Whether the next update is {@code weight -= rate * gradient} for all weights. */
  boolean isDescent() {
    return this.steps >= this.descendsAfter;
  }

  /** The rate of an update that the caller makes, for which {@link #isDescent} held. */
  float descend() {
    double rate = Range.notNegative("learning rate", this.learningRate());
    this.steps++;
    return FloatNumbers.of(rate * this.segments[0].rate());
  }

  /** Lets threads share what is worth it from now on. */
  void shareAmong(Workers workers, long leastWork) {
    this.sharing.use(workers, leastWork);
  }

  long steps() {
    return this.steps;
  }

  Optimizer optimizer() {
    return this.optimizer;
  }

  /** The arrays of the optimizer, to be saved and filled again. */
  float[][] state() {
    return this.rule.state();
  }

  double rateFactor() {
    return this.rateFactor;
  }

  /** Goes on after so many updates. */
  void goOnFrom(long updates, double factor) {
    this.steps = updates;
    this.rateFactor = factor;
  }

  double learningRate() {
    return this.optimizer.learningRate().at(this.steps) * this.rateFactor;
  }

  void scaleLearningRate(double factor) {
    this.rateFactor = Range.positive("factor", factor);
  }

  /** Changes the weights by one step of the optimizer with a multiple of the gradient. */
  void apply(float[] weights, float[] gradient, double multiple) {
    double rate = Range.notNegative("learning rate", this.learningRate());
    this.clipping.measure(gradient, multiple, this.steps);
    long before = this.steps;
    this.steps++;
    this.weights = weights;
    this.gradient = gradient;
    for (int k = 0; k < this.segments.length; k++) {
      Segment segment = this.segments[k];
      if (segment.movesAfter(before)) {
        this.move(k, rate * segment.rate(), this.steps - segment.frozenFor());
      }
    }
  }

  /** Threads share long segments; what follows from the step alone is found before they begin. */
  private void move(int k, double segmentRate, long segmentStep) {
    Segment segment = this.segments[k];
    this.moved = k;
    this.rate = segmentRate;
    this.step = segmentStep;
    this.adjusts = this.adjusts(k);
    if (this.adjusts && this.adjusted.length == 0) {
      this.adjusted = new float[this.gradient.length];
    }
    int from = segment.from();
    if (this.sharing.isWorthUpdating(segment.to() - from)) {
      this.rule.update(this.weights, this.gradient, from, from, segmentRate, segmentStep);
      this.sharing.run(this.moving);
    } else {
      this.move(Slice.WHOLE);
    }
  }

  private void movePart(int part) {
    this.move(this.sharing.division().slice(part));
  }

  private void move(Slice slice) {
    Segment segment = this.segments[this.moved];
    int length = segment.to() - segment.from();
    int from = segment.from() + slice.from(length);
    int to = from + slice.size(length);
    if (to > from) {
      float[] followed = this.adjusts ? this.adjust(segment, from, to) : this.gradient;
      this.rule.update(this.weights, followed, from, to, this.rate, this.step);
    }
  }

  /** Whether the rule follows something else than the gradient itself. */
  private boolean adjusts(int k) {
    return FloatNumbers.of(this.clipping.factor(k)) != 1
        || this.clipping.bound() < Float.POSITIVE_INFINITY
        || this.segments[k].decays();
  }

  /** Writes what the rule follows, of a part of the segment that is moved. */
  private float[] adjust(Segment segment, int from, int to) {
    float factor = FloatNumbers.of(this.clipping.factor(this.moved));
    boolean bounded = this.clipping.bound() < Float.POSITIVE_INFINITY;
    if (bounded) {
      this.clip(from, to, factor);
    }
    if (segment.decays()) {
      float[] slopes = bounded ? this.adjusted : this.gradient;
      this.decay(segment, from, to, bounded ? 1 : factor, slopes);
    } else if (!bounded) {
      this.multiply(from, to, factor);
    }
    return this.adjusted;
  }

  private void multiply(int from, int to, float factor) {
    float[] slopes = this.gradient;
    float[] multiplied = this.adjusted;
    for (int i = from; i < to; i++) {
      multiplied[i] = factor * slopes[i];
    }
  }

  private void clip(int from, int to, float factor) {
    float bound = this.clipping.bound();
    float[] slopes = this.gradient;
    float[] clipped = this.adjusted;
    for (int i = from; i < to; i++) {
      clipped[i] = Math.max(-bound, Math.min(bound, factor * slopes[i]));
    }
  }

  private void decay(Segment segment, int from, int to, float factor, float[] slopes) {
    float l1 = FloatNumbers.of(segment.l1());
    float l2 = FloatNumbers.of(segment.l2());
    float[] decayed = this.adjusted;
    float[] values = this.weights;
    for (int i = from; i < to; i++) {
      float weight = values[i];
      decayed[i] = factor * slopes[i] + (l1 * Math.signum(weight) + l2 * weight);
    }
  }
}
