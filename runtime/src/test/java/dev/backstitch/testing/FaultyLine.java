package dev.backstitch.testing;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatPredictor;
import dev.backstitch.FloatWeights;
import dev.backstitch.generated.Slice;
import dev.backstitch.optimizer.Optimizer;

/**
 * A linear network with a fault in its backward pass: a factor at one place of the gradient.
 *
 * @param line what is right of it
 * @param place where the gradient is wrong, among the weights
 * @param factor by how much
 */
public record FaultyLine(FloatLine line, int place, float factor) implements FloatNetwork {
  @Override
  public FloatWeights weights() {
    return this.line.weights();
  }

  @Override
  public FloatPredictor predictor() {
    return this.line.predictor();
  }

  @Override
  public FaultyLine copy() {
    return new FaultyLine(this.line.copy(), this.place, this.factor);
  }

  @Override
  public FloatLearner learner(Optimizer optimizer, int rows) {
    return new FloatLine.Learner(this.line, optimizer, rows, false) {
      private float[] found = {};

      @Override
      protected void gather(float[] gradient, boolean accumulate) {
        super.gather(gradient, accumulate);
        this.found = gradient;
      }

      @Override
      protected void gradients(int count, Slice slice) {
        super.gradients(count, slice);
        this.found[FaultyLine.this.place] *= FaultyLine.this.factor;
      }
    };
  }
}
