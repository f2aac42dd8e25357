package dev.backstitch.benchmarks.ours;

import dev.backstitch.Layer;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.annotations.Softmax;

/** Workload D, 784-256-128-10: digits of 28 by 28. */
@NeuralNetwork
public interface WorkloadD {
  /** What goes in. */
  @Input(784)
  Layer inputs();

  /** Hidden units. */
  @Dense(256)
  @Relu
  Layer first();

  /** Hidden units. */
  @Dense(128)
  @Relu
  Layer second();

  /** What comes out. */
  @Dense(10)
  @Softmax
  @CrossEntropy
  Layer outputs();
}
