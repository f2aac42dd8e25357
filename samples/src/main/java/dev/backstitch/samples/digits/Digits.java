package dev.backstitch.samples.digits;

import dev.backstitch.Layer;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Relu;
import dev.backstitch.annotations.Softmax;

/** Tells from a picture of 28 x 28 pixels, paper 0 and ink 1, which digit was written. */
@NeuralNetwork
public interface Digits {
  /** The pixels, row by row from the top. */
  @Input({28, 28, 1})
  Layer picture();

  /** What strokes are where. */
  @Dense(128)
  @Relu
  Layer strokes();

  /** How they hang together. */
  @Dense(64)
  @Relu
  Layer shape();

  /** The probability of each digit. */
  @Dense(10)
  @Softmax
  @CrossEntropy
  Layer digit();
}
