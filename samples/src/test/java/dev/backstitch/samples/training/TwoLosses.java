package dev.backstitch.samples.training;

import dev.backstitch.Layer;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.MeanSquaredError;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Softmax;
import dev.backstitch.annotations.Tanh;

/** Two losses whose means are over different weights: those of classes, and plain ones. */
@NeuralNetwork(precision = Precision.DOUBLE)
interface TwoLosses {
  @Input(3)
  Layer given();

  @Dense(5)
  @Tanh
  Layer hidden();

  @Dense(4)
  @Softmax
  @CrossEntropy(
      classWeights = {0.5, 2, 1.5, 0},
      labelSmoothing = 0.1)
  Layer kind();

  @Dense(2)
  @MeanSquaredError(weight = 0.5)
  Layer sizes();
}
