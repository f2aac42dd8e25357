package dev.backstitch.benchmarks.ours;

import dev.backstitch.FloatLearner;
import dev.backstitch.FloatNetwork;
import dev.backstitch.FloatParameter;
import dev.backstitch.benchmarks.work.Data;
import dev.backstitch.benchmarks.work.Session;
import java.nio.FloatBuffer;

/** Makes one step after the other with the same rows. */
final class Training implements Session {
  private final FloatNetwork network;
  private final FloatLearner learner;
  private final float[] inputs;
  private final float[] observed;
  private final int rows;

  Training(FloatNetwork network, FloatLearner learner, Data data, int rows) {
    this.network = network;
    this.learner = learner;
    this.inputs = data.inputs();
    this.observed = data.observed();
    this.rows = rows;
  }

  @Override
  public void run() {
    if (this.rows == 1) {
      this.learner.step(this.inputs, this.observed);
    } else {
      this.learner.step(this.inputs, this.rows, this.observed);
    }
  }

  @Override
  public float[] result() {
    this.learner.publish();
    FloatBuffer all = FloatBuffer.allocate(Math.toIntExact(this.network.parameterCount()));
    for (FloatParameter parameter : this.network.parameters()) {
      all.put(parameter.toArray());
    }
    return all.array();
  }
}
