package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Adam by the greatest gradient; {@link Adamax} has the formula. */
final class FloatAdamaxRule implements FloatRule {
  private final float keptMean;
  private final float takenMean;
  private final float kept;
  private final float epsilon;
  private final BiasCorrection meanPart;
  private final float[] mean;
  private final float[] greatest;

  FloatAdamaxRule(Adamax adamax, int length) {
    this.keptMean = FloatNumbers.of(adamax.beta1());
    this.takenMean = FloatNumbers.of(1 - adamax.beta1());
    this.kept = FloatNumbers.of(adamax.beta2());
    this.epsilon = FloatNumbers.positive(adamax.epsilon());
    this.meanPart = new BiasCorrection(adamax.beta1());
    this.mean = new float[length];
    this.greatest = new float[length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate / this.meanPart.at(step));
    float[] means = this.mean;
    float[] maxima = this.greatest;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newMean = this.keptMean * means[i] + this.takenMean * slope;
      float newMaximum = Math.max(this.kept * maxima[i], Math.abs(slope) + this.epsilon);
      means[i] = newMean;
      maxima[i] = newMaximum;
      weights[i] -= rate * newMean / newMaximum;
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.mean, this.greatest};
  }
}
