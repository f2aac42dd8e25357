package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Output;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Softplus;

/** Links of the chain of note 000, cut out so that each can be seen. */
final class PartsOfDosageCurve {
  private PartsOfDosageCurve() {}

  /** Sums, softplus curves and their sum as outputs; a unit matrix stands before the softplus. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Unfolded {
    @Input(1)
    Layer dosage();

    @Dense(2)
    @Output
    Layer sums();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 1})
    @Softplus
    @Output
    Layer curves();

    @Dense(1)
    Layer curve();
  }

  /** From a sum to its softplus. */
  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Bend {
    @Input(2)
    Layer sums();

    @Dense(units = 2, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 1})
    @Softplus
    Layer curves();
  }
}
