package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;
import java.util.Arrays;

/** Follows the regularised leader; {@link Ftrl} has the formula. */
final class FloatFtrlRule implements FloatRule {
  private final Ftrl ftrl;
  private final float[] sum;
  private final float[] leader;

  FloatFtrlRule(Ftrl ftrl, int length) {
    this.ftrl = ftrl;
    this.sum = new float[length];
    this.leader = new float[length];
    Arrays.fill(this.sum, FloatNumbers.positive(ftrl.initialSum()));
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate);
    float bound = FloatNumbers.of(learningRate * this.ftrl.l1());
    float added = FloatNumbers.of(this.ftrl.beta() + 2 * learningRate * this.ftrl.l2());
    if (step == 1) {
      this.start(weights, from, to, bound, added);
    }
    float[] sums = this.sum;
    float[] leaders = this.leader;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newSum = sums[i] + slope * slope;
      float root = FloatNumbers.squareRoot(newSum);
      float grown = root - FloatNumbers.squareRoot(sums[i]);
      float newLeader = leaders[i] + (rate * slope - grown * weights[i]);
      sums[i] = newSum;
      leaders[i] = newLeader;
      float within = Math.max(-bound, Math.min(bound, newLeader));
      weights[i] = (within - newLeader) / (root + added);
    }
  }

  /** Finds the leader that the weights of the start follow from. */
  private void start(float[] weights, int from, int to, float bound, float added) {
    for (int i = from; i < to; i++) {
      float weight = weights[i];
      float root = FloatNumbers.squareRoot(this.sum[i]);
      this.leader[i] = -(weight * (root + added) + Math.signum(weight) * bound);
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.sum, this.leader};
  }
}
