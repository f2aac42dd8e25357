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
  /** What PyTorch adds to the norm before it divides. */
  private static final double CLIP_EPSILON = 1e-6;

  private final String network;
  private final Optimizer optimizer;
  private final FloatRule rule;
  private final Segment[] segments;
  private float[] adjusted;
  private double rateFactor = 1;
  private long steps;

  FloatUpdate(Architecture architecture, Optimizer optimizer) {
    this.network = architecture.name();
    this.optimizer = optimizer;
    this.rule = optimizer.floatRule(architecture.length());
    this.segments = Segment.of(architecture);
    this.adjusted = new float[this.adjusts() ? architecture.length() : 0];
  }

  private boolean adjusts() {
    boolean decays = false;
    for (Segment segment : this.segments) {
      decays |= segment.decays();
    }
    return decays || this.clips();
  }

  private boolean clips() {
    return this.optimizer.maximumNorm() < Double.POSITIVE_INFINITY;
  }

  long steps() {
    return this.steps;
  }

  double learningRate() {
    return this.optimizer.learningRate().at(this.steps) * this.rateFactor;
  }

  void scaleLearningRate(double factor) {
    this.rateFactor = Range.positive("factor", factor);
  }

  /** Changes the weights by one step of the optimizer with a multiple of the gradient. */
  void apply(float[] weights, float[] gradient, double multiple) {
    double scale = this.clips() ? this.clipped(gradient, multiple) : multiple;
    double rate = this.learningRate();
    if (scale != 1 && this.adjusted.length == 0) {
      this.adjusted = new float[weights.length];
    }
    this.steps++;
    for (Segment segment : this.segments) {
      float[] followed = this.adjust(segment, scale, weights, gradient);
      this.rule.update(weights, followed, segment.from(), segment.to(), rate, this.steps);
    }
  }

  private double clipped(float[] gradient, double multiple) {
    double squares = 0;
    for (Segment segment : this.segments) {
      squares += FloatSquares.sum(gradient, segment.from(), segment.to());
    }
    double norm = multiple * Math.sqrt(squares);
    if (!Double.isFinite(norm)) {
      throw new ArithmeticException(
          "The norm of the gradients of '%s' is %s. Nothing was updated; lower the learning rate."
              .formatted(this.network, norm));
    }
    return multiple * Math.min(1, this.optimizer.maximumNorm() / (norm + CLIP_EPSILON));
  }

  private float[] adjust(Segment segment, double scale, float[] weights, float[] gradient) {
    if (segment.decays()) {
      this.decay(segment, FloatNumbers.of(scale), weights, gradient);
    } else if (scale != 1) {
      this.shrink(segment, FloatNumbers.of(scale), gradient);
    } else {
      return gradient;
    }
    return this.adjusted;
  }

  private void shrink(Segment segment, float scale, float[] gradient) {
    float[] shrunk = this.adjusted;
    for (int i = segment.from(); i < segment.to(); i++) {
      shrunk[i] = scale * gradient[i];
    }
  }

  private void decay(Segment segment, float scale, float[] weights, float[] gradient) {
    float l1 = FloatNumbers.of(segment.l1());
    float l2 = FloatNumbers.of(segment.l2());
    float[] decayed = this.adjusted;
    for (int i = segment.from(); i < segment.to(); i++) {
      float weight = weights[i];
      decayed[i] = scale * gradient[i] + (l1 * Math.signum(weight) + l2 * weight);
    }
  }
}
