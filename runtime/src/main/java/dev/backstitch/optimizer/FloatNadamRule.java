package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Adam with Nesterov's momentum; {@link Nadam} has the formula. */
final class FloatNadamRule implements FloatRule {
  private final float keptMean;
  private final float takenMean;
  private final float keptSquare;
  private final float takenSquare;
  private final float epsilon;
  private final GrowingMomentum momentum;
  private final BiasCorrection squarePart;
  private final float[] mean;
  private final float[] square;

  FloatNadamRule(Nadam nadam, int length) {
    this.keptMean = FloatNumbers.of(nadam.beta1());
    this.takenMean = FloatNumbers.of(1 - nadam.beta1());
    this.keptSquare = FloatNumbers.of(nadam.beta2());
    this.takenSquare = FloatNumbers.of(1 - nadam.beta2());
    this.epsilon = FloatNumbers.positive(nadam.epsilon());
    this.momentum = new GrowingMomentum(nadam.beta1(), nadam.momentumDecay());
    this.squarePart = new BiasCorrection(nadam.beta2());
    this.mean = new float[length];
    this.square = new float[length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    this.momentum.moveTo(step);
    float slopeRate = FloatNumbers.of(learningRate * this.momentum.shareOfSlope());
    float meanRate = FloatNumbers.of(learningRate * this.momentum.shareOfMean());
    float root = FloatNumbers.of(1 / Math.sqrt(this.squarePart.at(step)));
    float[] means = this.mean;
    float[] squares = this.square;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newMean = this.keptMean * means[i] + this.takenMean * slope;
      float newSquare = this.keptSquare * squares[i] + this.takenSquare * slope * slope;
      float divisor = FloatNumbers.squareRoot(newSquare) * root + this.epsilon;
      means[i] = newMean;
      squares[i] = newSquare;
      weights[i] -= (slopeRate * slope + meanRate * newMean) / divisor;
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.mean, this.square};
  }
}
