package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Adam, with or without decoupled decay; {@link Adam} and {@link AdamW} have the formulas. */
final class FloatAdamRule implements FloatRule {
  private final Adam adam;
  private final double decay;
  private final float[] mean;
  private final float[] square;

  FloatAdamRule(Adam adam, double decay, int length) {
    this.adam = adam;
    this.decay = decay;
    this.mean = new float[length];
    this.square = new float[length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    this.gather(gradient, from, to);
    double updates = (double) step;
    double meanPart = 1 - StrictMath.pow(this.adam.beta1(), updates);
    double squarePart = 1 - StrictMath.pow(this.adam.beta2(), updates);
    float rate = FloatNumbers.of(learningRate / meanPart);
    float root = FloatNumbers.of(1 / Math.sqrt(squarePart));
    this.move(weights, from, to, rate, root, FloatNumbers.of(1 - learningRate * this.decay));
  }

  @Override
  public float[][] state() {
    return new float[][] {this.mean, this.square};
  }

  private void gather(float[] gradient, int from, int to) {
    float keptMean = FloatNumbers.of(this.adam.beta1());
    float takenMean = FloatNumbers.of(1 - this.adam.beta1());
    float keptSquare = FloatNumbers.of(this.adam.beta2());
    float takenSquare = FloatNumbers.of(1 - this.adam.beta2());
    float[] means = this.mean;
    float[] squares = this.square;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      means[i] = keptMean * means[i] + takenMean * slope;
      squares[i] = keptSquare * squares[i] + takenSquare * slope * slope;
    }
  }

  private void move(float[] weights, int from, int to, float rate, float root, float kept) {
    float epsilon = Math.max(FloatNumbers.of(this.adam.epsilon()), Float.MIN_VALUE);
    float[] means = this.mean;
    float[] squares = this.square;
    for (int i = from; i < to; i++) {
      float divisor = FloatNumbers.squareRoot(squares[i]) * root + epsilon;
      weights[i] = weights[i] * kept - rate * means[i] / divisor;
    }
  }
}
