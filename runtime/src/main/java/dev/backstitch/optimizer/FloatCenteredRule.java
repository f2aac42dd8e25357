package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/**
 * RMSProp by the deviation, plain or with momentum; {@link RmsProp} has the formula. A class of its
 * own, because a branch in the loop of both would keep C2 from making vectors of it.
 */
final class FloatCenteredRule implements FloatRule {
  private final float kept;
  private final float taken;
  private final float epsilon;
  private final float momentum;
  private final float[] square;
  private final float[] mean;
  private final float[] buffer;

  FloatCenteredRule(RmsProp rmsProp, int length) {
    this.kept = FloatNumbers.of(rmsProp.alpha());
    this.taken = FloatNumbers.of(1 - rmsProp.alpha());
    this.epsilon = FloatNumbers.positive(rmsProp.epsilon());
    this.momentum = FloatNumbers.of(rmsProp.momentum());
    this.square = new float[length];
    this.mean = new float[length];
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

  /** The gradient by its deviation, after it became part of both means. */
  private float quotient(float slope, int i) {
    float newSquare = this.kept * this.square[i] + this.taken * slope * slope;
    float newMean = this.kept * this.mean[i] + this.taken * slope;
    this.square[i] = newSquare;
    this.mean[i] = newMean;
    float variance = Math.max(newSquare - newMean * newMean, 0);
    return slope / (FloatNumbers.squareRoot(variance) + this.epsilon);
  }

  @Override
  public float[][] state() {
    return new float[][] {this.square, this.mean, this.buffer};
  }
}
