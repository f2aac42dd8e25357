package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Output;
import dev.backstitch.annotations.Precision;

/**
 * Note 003, its warm-up: weight tells height, height tells shoe size, and slopes along a chain
 * multiply.
 *
 * <p>{@code height = 2 weight} and {@code shoeSize = 1/4 height}, so {@code d shoeSize/d weight = d
 * shoeSize/d height * d height/d weight = 1/4 * 2 = 1/2}. There is no loss: the network is driven
 * backward from a gradient that the user gives, 1 for the shoe size, and what arrives at the input
 * is the slope. All of these numbers are exact.
 */
@NeuralNetwork(precision = Precision.DOUBLE)
public interface ChainOfSlopes {
  /** A person's weight. */
  @Input(1)
  Layer weight();

  /** Twice the weight; an output as well, so that its slope can be asked for. */
  @Dense(units = 1, bias = Bias.NONE)
  @Init(weightValues = 2)
  @Output
  Layer height();

  /** A quarter of the height. */
  @Dense(units = 1, bias = Bias.NONE)
  @Init(weightValues = 0.25)
  Layer shoeSize();
}
