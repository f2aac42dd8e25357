package dev.backstitch.benchmarks.ours;

import dev.backstitch.FloatPredictor;
import dev.backstitch.benchmarks.work.Session;

/** Predicts the same rows again and again. */
final class Prediction implements Session {
  private final FloatPredictor predictor;
  private final float[] inputs;
  private final int rows;
  private final float[] outputs;

  Prediction(FloatPredictor predictor, float[] inputs, int rows) {
    this.predictor = predictor;
    this.inputs = inputs;
    this.rows = rows;
    this.outputs = new float[rows * this.predictor.outputSize()];
  }

  @Override
  public void run() {
    if (this.rows == 1) {
      this.predictor.predict(this.inputs, this.outputs);
    } else {
      this.predictor.predict(this.inputs, this.rows, this.outputs);
    }
  }

  @Override
  public float[] result() {
    return this.outputs;
  }
}
