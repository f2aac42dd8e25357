package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** RMSProp, plain or with momentum; {@link RmsProp} has the formula. */
final class FloatRmsPropRule implements FloatRule {
  private final float kept;
  private final float taken;
  private final float epsilon;
  private final float momentum;
  private final float[] square;
  private final float[] buffer;

  FloatRmsPropRule(RmsProp rmsProp, int length) {
    this.kept = FloatNumbers.of(rmsProp.alpha());
    this.taken = FloatNumbers.of(1 - rmsProp.alpha());
    this.epsilon = FloatNumbers.positive(rmsProp.epsilon());
    this.momentum = FloatNumbers.of(rmsProp.momentum());
    this.square = new float[length];
    this.buffer = new float[rmsProp.momentum() == 0 ? 0 : length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate);
    if (this.buffer.length == 0) {
      this.move(weights, gradient, from, to, rate);
    } else {
      this.moveWithMomentum(weights, gradient, from, to, rate);
    }
  }

  private void move(float[] weights, float[] gradient, int from, int to, float rate) {
    for (int i = from; i < to; i++) {
      weights[i] -= rate * this.quotient(gradient[i], i);
    }
  }

  private void moveWithMomentum(float[] weights, float[] gradient, int from, int to, float rate) {
    float[] steps = this.buffer;
    for (int i = from; i < to; i++) {
      float next = this.momentum * steps[i] + this.quotient(gradient[i], i);
      steps[i] = next;
      weights[i] -= rate * next;
    }
  }

  /** The gradient by the root of its mean square, which it becomes part of. */
  private float quotient(float slope, int i) {
    float newSquare = this.kept * this.square[i] + this.taken * slope * slope;
    this.square[i] = newSquare;
    return slope / (FloatNumbers.squareRoot(newSquare) + this.epsilon);
  }

  @Override
  public float[][] state() {
    return new float[][] {this.square, this.buffer};
  }
}
