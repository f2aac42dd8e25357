package dev.backstitch.benchmarks.ours;

import dev.backstitch.Layer;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.annotations.Softmax;

/** Workload C, 64-128-64-10: small pictures, such as digits of 8 by 8. */
@NeuralNetwork
public interface WorkloadC {
  /** What goes in. */
  @Input(64)
  Layer inputs();

  /** Hidden units. */
  @Dense(128)
  @Relu
  Layer first();

  /** Hidden units. */
  @Dense(64)
  @Relu
  Layer second();

  /** What comes out. */
  @Dense(10)
  @Softmax
  @CrossEntropy
  Layer outputs();
}
