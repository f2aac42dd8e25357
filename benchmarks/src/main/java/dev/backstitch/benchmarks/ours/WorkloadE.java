package dev.backstitch.benchmarks.ours;

import dev.backstitch.Layer;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.annotations.Softmax;

/** Workload E, 1024-1024-1024-10: weights that no second cache holds. */
@NeuralNetwork
public interface WorkloadE {
  /** What goes in. */
  @Input(1024)
  Layer inputs();

  /** Hidden units. */
  @Dense(1024)
  @Relu
  Layer first();

  /** Hidden units. */
  @Dense(1024)
  @Relu
  Layer second();

  /** What comes out. */
  @Dense(10)
  @Softmax
  @CrossEntropy
  Layer outputs();
}
