package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Plain gradient descent: {@code weight -= rate * gradient}. */
final class FloatSgdRule implements FloatRule {
  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate);
    for (int i = from; i < to; i++) {
      weights[i] -= rate * gradient[i];
    }
  }

  @Override
  public boolean isDescent() {
    return true;
  }
}
