package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Adam with its variants; {@link Adam}, {@link AdamW} and {@link AmsGrad} have the formulas. */
final class FloatAdamRule implements FloatRule {
  private final float keptMean;
  private final float takenMean;
  private final float keptSquare;
  private final float takenSquare;
  private final float epsilon;
  private final double decay;
  private final BiasCorrection meanPart;
  private final BiasCorrection squarePart;
  private final float[] mean;
  private final float[] square;
  private final float[] greatest;

  FloatAdamRule(Adam adam, double decay, boolean amsGrad, int length) {
    this.keptMean = FloatNumbers.of(adam.beta1());
    this.takenMean = FloatNumbers.of(1 - adam.beta1());
    this.keptSquare = FloatNumbers.of(adam.beta2());
    this.takenSquare = FloatNumbers.of(1 - adam.beta2());
    this.epsilon = FloatNumbers.positive(adam.epsilon());
    this.decay = decay;
    this.meanPart = new BiasCorrection(adam.beta1());
    this.squarePart = new BiasCorrection(adam.beta2());
    this.mean = new float[length];
    this.square = new float[length];
    this.greatest = new float[amsGrad ? length : 0];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate / this.meanPart.at(step));
    float root = FloatNumbers.of(1 / Math.sqrt(this.squarePart.at(step)));
    float kept = FloatNumbers.of(1 - learningRate * this.decay);
    if (this.greatest.length == 0) {
      this.move(weights, gradient, from, to, rate, root, kept);
    } else {
      this.moveByGreatest(weights, gradient, from, to, rate, root);
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.mean, this.square, this.greatest};
  }

  private void move(
      float[] weights, float[] gradient, int from, int to, float rate, float root, float kept) {
    float[] means = this.mean;
    float[] squares = this.square;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newMean = this.keptMean * means[i] + this.takenMean * slope;
      float newSquare = this.keptSquare * squares[i] + this.takenSquare * slope * slope;
      float divisor = FloatNumbers.squareRoot(newSquare) * root + this.epsilon;
      means[i] = newMean;
      squares[i] = newSquare;
      weights[i] = weights[i] * kept - rate * newMean / divisor;
    }
  }

  private void moveByGreatest(
      float[] weights, float[] gradient, int from, int to, float rate, float root) {
    float[] means = this.mean;
    float[] squares = this.square;
    float[] maxima = this.greatest;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newMean = this.keptMean * means[i] + this.takenMean * slope;
      float newSquare = this.keptSquare * squares[i] + this.takenSquare * slope * slope;
      float newMaximum = Math.max(maxima[i], newSquare);
      means[i] = newMean;
      squares[i] = newSquare;
      maxima[i] = newMaximum;
      weights[i] -= rate * newMean / (FloatNumbers.squareRoot(newMaximum) * root + this.epsilon);
    }
  }
}
