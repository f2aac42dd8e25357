package dev.backstitch.benchmarks.ours;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Sigmoid;

/** Workload A, 2-2-2: the network of many a first lesson on backpropagation. */
@NeuralNetwork
public interface WorkloadA {
  /** What goes in. */
  @Input(2)
  Layer inputs();

  /** Hidden units. */
  @Dense(2)
  @Sigmoid
  Layer hidden();

  /** What comes out. */
  @Dense(2)
  @Sigmoid
  @HalfSquaredError
  Layer outputs();
}
