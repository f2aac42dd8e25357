package dev.backstitch.samples.training;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Huber;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Initializer;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.LeakyRelu;
import dev.backstitch.annotations.LogSoftmax;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Silu;

/** Few units below many with kinks, whose slopes differ much. */
@NeuralNetwork
interface ManyKinks {
  @Input(63)
  Layer given();

  @Dense(8)
  @LogSoftmax
  Layer narrow();

  @Dense(130)
  @LeakyRelu
  Layer kinked();

  @Dense(255)
  @Silu
  @Init(weights = Initializer.CONSTANT, constant = 0.1, bias = Initializer.UNIFORM)
  Layer wide();

  @Dense(129)
  @Huber
  Layer found();
}
