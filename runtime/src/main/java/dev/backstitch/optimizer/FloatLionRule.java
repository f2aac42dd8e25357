package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Steps of one length by the sign of a mean; {@link Lion} has the formula. */
final class FloatLionRule implements FloatRule {
  private final Lion lion;
  private final float[] mean;

  FloatLionRule(Lion lion, int length) {
    this.lion = lion;
    this.mean = new float[length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate);
    float kept = FloatNumbers.of(1 - learningRate * this.lion.decay());
    float keptNow = FloatNumbers.of(this.lion.beta1());
    float takenNow = FloatNumbers.of(1 - this.lion.beta1());
    float keptLater = FloatNumbers.of(this.lion.beta2());
    float takenLater = FloatNumbers.of(1 - this.lion.beta2());
    float[] means = this.mean;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float direction = Math.signum(keptNow * means[i] + takenNow * slope);
      means[i] = keptLater * means[i] + takenLater * slope;
      weights[i] = weights[i] * kept - rate * direction;
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.mean};
  }
}
