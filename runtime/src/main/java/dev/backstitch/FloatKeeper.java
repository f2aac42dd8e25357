package dev.backstitch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Keeps the weights of a network in float. */
final class FloatKeeper implements Keeper<FloatExamples> {
  private final FloatWeights weights;
  private final boolean keeping;
  private float[] best = {};

  FloatKeeper(FloatWeights weights, boolean keeping) {
    this.weights = weights;
    this.keeping = keeping;
  }

  @Override
  public void keep() {
    if (this.keeping) {
      this.best = this.weights.values();
    }
  }

  @Override
  public void publish() {
    if (this.best.length > 0) {
      this.weights.replace(this.best, this.weights.seed());
    }
  }

  @Override
  public void save(Learner<FloatExamples> learner, Path file, Map<String, String> notes)
      throws IOException {
    FloatCheckpoint.save((FloatLearner) learner, file, notes, this.best);
  }

  @Override
  public Map<String, String> restore(Learner<FloatExamples> learner, Path file, Agreement agreement)
      throws IOException {
    float[] read = new float[this.keeping ? this.weights.architecture().length() : 0];
    Map<String, String> notes =
        FloatCheckpoint.restore((FloatLearner) learner, file, read, agreement);
    this.best = read;
    return notes;
  }
}
