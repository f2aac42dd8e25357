package dev.backstitch.samples.iris;

import dev.backstitch.Layer;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Softmax;
import dev.backstitch.annotations.Tanh;

/** Tells the species of an iris from the sizes of its sepals and petals. */
@NeuralNetwork
public interface Iris {
  /** Length and width of the sepals, length and width of the petals, standardised. */
  @Input(4)
  Layer flower();

  /** What the sizes have to do with each other. */
  @Dense(16)
  @Tanh
  Layer hidden();

  /** The probability of each species. */
  @Dense(3)
  @Softmax
  @CrossEntropy
  Layer species();
}
