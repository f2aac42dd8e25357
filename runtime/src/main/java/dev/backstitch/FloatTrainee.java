package dev.backstitch;

import dev.backstitch.optimizer.Optimizer;

/** A network in float and the optimizer that it is trained with. */
record FloatTrainee(FloatNetwork network, Optimizer optimizer) implements Trainee<FloatExamples> {
  @Override
  public int size(FloatExamples examples) {
    return examples.size();
  }

  @Override
  public void check(FloatExamples examples) {
    new FloatBatch(this.network.architecture(), 1).check(examples);
  }

  @Override
  public Learner<FloatExamples> learner(int rows, Workers workers, long leastWork) {
    FloatLearner learner = this.network.learner(this.optimizer, rows);
    learner.shareAmong(workers, leastWork);
    return learner;
  }

  @Override
  public Keeper<FloatExamples> keeper(boolean keepsBest) {
    return new FloatKeeper(this.network.weights(), keepsBest);
  }

  @Override
  public long seed() {
    return this.network.weights().seed();
  }
}
