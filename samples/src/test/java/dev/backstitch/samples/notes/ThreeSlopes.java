package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;

/** The three slopes that note 003 multiplies. */
@NeuralNetwork(precision = Precision.DOUBLE)
interface ThreeSlopes {
  @Input(1)
  Layer start();

  @Dense(units = 1, bias = Bias.NONE)
  @Init(weightValues = 0.05)
  Layer first();

  @Dense(units = 1, bias = Bias.NONE)
  @Init(weightValues = 0.10)
  Layer second();

  @Dense(units = 1, bias = Bias.NONE)
  @Init(weightValues = 0.20)
  Layer third();
}
