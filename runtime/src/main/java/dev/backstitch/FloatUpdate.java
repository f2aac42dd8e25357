package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.generated.Range;
import dev.backstitch.optimizer.FloatRule;
import dev.backstitch.optimizer.Optimizer;

/**
 * How a learner's weights are updated: the gradient is scaled, then clipped, then decay is added,
 * then the optimizer's rule runs over every segment that is not frozen. The gradient itself stays
 * as it was.
 */
final class FloatUpdate {
  private final Optimizer optimizer;
  private final FloatRule rule;
  private final Segment[] segments;
  private final FloatClipping clipping;
  private float[] adjusted = {};
  private double rateFactor = 1;
  private long steps;

  FloatUpdate(Architecture architecture, Optimizer optimizer) {
    this.optimizer = optimizer;
    this.segments = Segment.of(architecture, optimizer);
    this.clipping = new FloatClipping(architecture, optimizer.clipping(), this.segments);
    this.rule = optimizer.floatRule(architecture.length());
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
    for (int k = 0; k < this.segments.length; k++) {
      Segment segment = this.segments[k];
      if (segment.movesAfter(before)) {
        float[] followed = this.adjust(k, weights, gradient);
        double segmentRate = rate * segment.rate();
        long step = this.steps - segment.frozenFor();
        this.rule.update(weights, followed, segment.from(), segment.to(), segmentRate, step);
      }
    }
  }

  /** The gradient itself where nothing changes it, else a place where it is changed. */
  private float[] adjust(int k, float[] weights, float[] gradient) {
    Segment segment = this.segments[k];
    float factor = FloatNumbers.of(this.clipping.factor(k));
    boolean bounded = this.clipping.bound() < Float.POSITIVE_INFINITY;
    if (factor == 1 && !bounded && !segment.decays()) {
      return gradient;
    }
    if (this.adjusted.length == 0) {
      this.adjusted = new float[gradient.length];
    }
    if (bounded) {
      this.clip(segment, factor, gradient);
    }
    if (segment.decays()) {
      this.decay(segment, bounded ? 1 : factor, weights, bounded ? this.adjusted : gradient);
    } else if (!bounded) {
      this.multiply(segment, factor, gradient);
    }
    return this.adjusted;
  }

  private void multiply(Segment segment, float factor, float[] gradient) {
    float[] multiplied = this.adjusted;
    for (int i = segment.from(); i < segment.to(); i++) {
      multiplied[i] = factor * gradient[i];
    }
  }

  private void clip(Segment segment, float factor, float[] gradient) {
    float bound = this.clipping.bound();
    float[] clipped = this.adjusted;
    for (int i = segment.from(); i < segment.to(); i++) {
      clipped[i] = Math.max(-bound, Math.min(bound, factor * gradient[i]));
    }
  }

  private void decay(Segment segment, float factor, float[] weights, float[] gradient) {
    float l1 = FloatNumbers.of(segment.l1());
    float l2 = FloatNumbers.of(segment.l2());
    float[] decayed = this.adjusted;
    for (int i = segment.from(); i < segment.to(); i++) {
      float weight = weights[i];
      decayed[i] = factor * gradient[i] + (l1 * Math.signum(weight) + l2 * weight);
    }
  }
}
