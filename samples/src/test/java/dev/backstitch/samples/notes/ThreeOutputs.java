package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.MeanSquaredError;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;

/** What tells half the sum of squares from their mean, which agree for exactly two outputs. */
final class ThreeOutputs {
  private ThreeOutputs() {}

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface HalfOfTwo {
    @Input(1)
    Layer given();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 2})
    @HalfSquaredError
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface MeanOfTwo {
    @Input(1)
    Layer given();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 2})
    @MeanSquaredError
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface HalfOfThree {
    @Input(1)
    Layer given();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 2, 4})
    @HalfSquaredError
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface MeanOfThree {
    @Input(1)
    Layer given();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 2, 4})
    @MeanSquaredError
    Layer predicted();
  }
}
