package dev.backstitch.processor.emit;

import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import java.util.SplittableRandom;

/** Rows for predictors in float, which take some of them at a time. */
final class Batches {
  private Batches() {}

  /** So many rows of inputs, the same each time. */
  static float[] inputs(FloatNetwork network, int rows) {
    SplittableRandom random = new SplittableRandom(4);
    float[] inputs = new float[rows * network.architecture().inputSize()];
    for (int i = 0; i < inputs.length; i++) {
      inputs[i] = (float) random.nextDouble(-1, 1);
    }
    return inputs;
  }

  /** What is predicted of all rows, so many at a time. */
  static float[] predict(FloatPredictor predictor, float[] inputs, int batch) {
    int all = inputs.length / predictor.inputSize();
    float[] outputs = new float[all * predictor.outputSize()];
    for (int row = 0; row < all; row += batch) {
      int rows = Math.min(batch, all - row);
      predictor.predict(
          inputs, row * predictor.inputSize(), rows, outputs, row * predictor.outputSize());
    }
    return outputs;
  }
}
