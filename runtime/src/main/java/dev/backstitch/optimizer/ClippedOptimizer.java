package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;

/** Another optimizer whose gradients are clipped by their global norm first. */
record ClippedOptimizer(Optimizer clipped, double maximumNorm) implements Optimizer {
  ClippedOptimizer {
    Range.positive("maximum norm", maximumNorm);
  }

  @Override
  public Schedule learningRate() {
    return this.clipped.learningRate();
  }

  @Override
  public FloatRule floatRule(int length) {
    return this.clipped.floatRule(length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return this.clipped.doubleRule(length);
  }

  @Override
  public Optimizer clipGlobalNorm(double maximum) {
    return new ClippedOptimizer(this.clipped, maximum);
  }
}
