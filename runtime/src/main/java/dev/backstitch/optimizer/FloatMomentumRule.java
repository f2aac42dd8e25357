package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Gradient descent with a buffer, in PyTorch's form; {@link Sgd} has the formula. */
final class FloatMomentumRule implements FloatRule {
  private final float momentum;
  private final float share;
  private final boolean nesterov;
  private final float[] buffer;

  FloatMomentumRule(Sgd sgd, int length) {
    this.momentum = FloatNumbers.of(sgd.momentum());
    this.share = FloatNumbers.of(1 - sgd.dampening());
    this.nesterov = sgd.nesterov();
    this.buffer = new float[length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate);
    if (this.nesterov) {
      this.lookAhead(weights, gradient, from, to, rate);
    } else {
      this.follow(weights, gradient, from, to, rate, step == 1 ? 1 : this.share);
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.buffer};
  }

  private void follow(
      float[] weights, float[] gradient, int from, int to, float rate, float taken) {
    float[] gathered = this.buffer;
    for (int i = from; i < to; i++) {
      float next = this.momentum * gathered[i] + taken * gradient[i];
      gathered[i] = next;
      weights[i] -= rate * next;
    }
  }

  private void lookAhead(float[] weights, float[] gradient, int from, int to, float rate) {
    float[] gathered = this.buffer;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float next = this.momentum * gathered[i] + slope;
      gathered[i] = next;
      weights[i] -= rate * (slope + this.momentum * next);
    }
  }
}
