package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;
import java.util.Arrays;

/** Steps by the root of all squares so far; {@link Adagrad} has the formula. */
final class FloatAdagradRule implements FloatRule {
  private final double rateDecay;
  private final float epsilon;
  private final float[] sum;

  FloatAdagradRule(Adagrad adagrad, int length) {
    this.rateDecay = adagrad.rateDecay();
    this.epsilon = FloatNumbers.positive(adagrad.epsilon());
    this.sum = new float[length];
    Arrays.fill(this.sum, FloatNumbers.of(adagrad.initialSum()));
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate / (1 + (step - 1) * this.rateDecay));
    float[] sums = this.sum;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newSum = sums[i] + slope * slope;
      sums[i] = newSum;
      weights[i] -= rate * slope / (FloatNumbers.squareRoot(newSum) + this.epsilon);
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.sum};
  }
}
