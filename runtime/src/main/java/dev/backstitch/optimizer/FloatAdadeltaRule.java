package dev.backstitch.optimizer;

import dev.backstitch.generated.FloatNumbers;

/** Steps in the units of the weights; {@link Adadelta} has the formula. */
final class FloatAdadeltaRule implements FloatRule {
  private final float kept;
  private final float taken;
  private final float epsilon;
  private final float[] square;
  private final float[] move;

  FloatAdadeltaRule(Adadelta adadelta, int length) {
    this.kept = FloatNumbers.of(adadelta.rho());
    this.taken = FloatNumbers.of(1 - adadelta.rho());
    this.epsilon = FloatNumbers.positive(adadelta.epsilon());
    this.square = new float[length];
    this.move = new float[length];
  }

  @Override
  public void update(
      float[] weights, float[] gradient, int from, int to, double learningRate, long step) {
    float rate = FloatNumbers.of(learningRate);
    float[] squares = this.square;
    float[] moves = this.move;
    for (int i = from; i < to; i++) {
      float slope = gradient[i];
      float newSquare = this.kept * squares[i] + this.taken * slope * slope;
      float unit = FloatNumbers.squareRoot(moves[i] + this.epsilon);
      float delta = unit / FloatNumbers.squareRoot(newSquare + this.epsilon) * slope;
      squares[i] = newSquare;
      moves[i] = this.kept * moves[i] + this.taken * delta * delta;
      weights[i] -= rate * delta;
    }
  }

  @Override
  public float[][] state() {
    return new float[][] {this.square, this.move};
  }
}
