package dev.backstitch.benchmarks.ours;

import dev.backstitch.Layer;
import dev.backstitch.annotations.BinaryCrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.annotations.Sigmoid;

/** Workload B, 16-32-16-1: a yes or no from a few numbers. */
@NeuralNetwork
public interface WorkloadB {
  /** What goes in. */
  @Input(16)
  Layer inputs();

  /** Hidden units. */
  @Dense(32)
  @Relu
  Layer first();

  /** Hidden units. */
  @Dense(16)
  @Relu
  Layer second();

  /** What comes out. */
  @Dense(1)
  @Sigmoid
  @BinaryCrossEntropy
  Layer outputs();
}
