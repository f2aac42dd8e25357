package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Output;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;

/** Links of the chain of note 001, cut out so that each derivative between them can be seen. */
final class PartsOfTwoByTwo {
  private PartsOfTwoByTwo() {}

  /** Every sum and every activation as an output; a unit matrix stands before each sigmoid. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Unfolded {
    @Input(2)
    Layer inputs();

    @Dense(2)
    @Output
    Layer hiddenNet();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 1})
    @Sigmoid
    @Output
    Layer hiddenOut();

    @Dense(2)
    @Output
    Layer outputNet();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 1})
    @Sigmoid
    Layer outputOut();
  }

  /** From what the hidden units give to the error. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Upper {
    @Input(2)
    Layer hiddenOut();

    @Dense(2)
    @Sigmoid
    @HalfSquaredError
    Layer outputs();
  }

  /** From sums to activations. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Squash {
    @Input(2)
    Layer net();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 1})
    @Sigmoid
    Layer out();
  }

  /** From activations to the error. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Judged {
    @Input(2)
    Layer out();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 1})
    @HalfSquaredError
    Layer predicted();
  }
}
