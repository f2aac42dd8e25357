package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** RMSProp, with or without momentum; {@link RmsProp} has the formula. */
final class FloatRmsPropRule implements FloatRule {
  private final RmsProp rmsProp;
  private final float[] square;
  private final float[] buffer;

  FloatRmsPropRule(RmsProp rmsProp, int length) {
    this.rmsProp = rmsProp;
    this.square = new float[length];
    this.buffer = new float[rmsProp.momentum() == 0 ? 0 : length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    this.gather(gradient, from, to);
    float rate = FloatNumbers.of(learningRate);
    if (this.buffer.length == 0) {
      this.move(weights, gradient, from, to, rate);
    } else {
      this.moveWithMomentum(weights, gradient, from, to, rate);
    }
  }

  @Override
  public float[][] state() {
    return this.buffer.length == 0
        ? new float[][] {this.square}
        : new float[][] {this.square, this.buffer};
  }

  private void gather(float[] gradient, int from, int to) {
    float kept = FloatNumbers.of(this.rmsProp.alpha());
    float taken = FloatNumbers.of(1 - this.rmsProp.alpha());
    float[] squares = this.square;
    for (int i = from; i < to; i++) {
      squares[i] = kept * squares[i] + taken * gradient[i] * gradient[i];
    }
  }

  private void move(float[] weights, float[] gradient, int from, int to, float rate) {
    float epsilon = Math.max(FloatNumbers.of(this.rmsProp.epsilon()), Float.MIN_VALUE);
    float[] squares = this.square;
    for (int i = from; i < to; i++) {
      weights[i] -= rate * gradient[i] / (FloatNumbers.squareRoot(squares[i]) + epsilon);
    }
  }

  private void moveWithMomentum(float[] weights, float[] gradient, int from, int to, float rate) {
    float epsilon = Math.max(FloatNumbers.of(this.rmsProp.epsilon()), Float.MIN_VALUE);
    float kept = FloatNumbers.of(this.rmsProp.momentum());
    float[] squares = this.square;
    float[] steps = this.buffer;
    for (int i = from; i < to; i++) {
      float divisor = FloatNumbers.squareRoot(squares[i]) + epsilon;
      steps[i] = kept * steps[i] + gradient[i] / divisor;
      weights[i] -= rate * steps[i];
    }
  }
}
