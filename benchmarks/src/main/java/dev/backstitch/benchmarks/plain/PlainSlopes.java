package dev.backstitch.benchmarks.plain;

import java.util.Arrays;

/** The gradients of some parameters, and how they change them; used up by it. */
final class PlainSlopes {
  private static final float BETA1 = 0.9f;
  private static final float BETA2 = 0.999f;
  private static final float EPSILON = 1e-8f;

  private final float[] slopes;
  private final float[] means;
  private final float[] squares;

  PlainSlopes(int size) {
    this.slopes = new float[size];
    this.means = new float[size];
    this.squares = new float[size];
  }

  float[] slopes() {
    return this.slopes;
  }

  void update(float[] parameters, boolean adam, float learningRate, int steps) {
    if (adam) {
      this.adapt(parameters, learningRate, steps);
    } else {
      for (int i = 0; i < parameters.length; i++) {
        parameters[i] -= learningRate * this.slopes[i];
      }
    }
    Arrays.fill(this.slopes, 0);
  }

  private void adapt(float[] parameters, float learningRate, int steps) {
    float rate = (float) (learningRate / (1 - Math.pow(BETA1, steps)));
    float share = (float) (1 / Math.sqrt(1 - Math.pow(BETA2, steps)));
    for (int i = 0; i < parameters.length; i++) {
      float slope = this.slopes[i];
      this.means[i] = BETA1 * this.means[i] + (1 - BETA1) * slope;
      this.squares[i] = BETA2 * this.squares[i] + (1 - BETA2) * slope * slope;
      parameters[i] -=
          rate * this.means[i] / ((float) Math.sqrt(this.squares[i]) * share + EPSILON);
    }
  }
}
