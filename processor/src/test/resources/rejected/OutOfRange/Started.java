package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Started {
  @Input(1)
  Layer flower();

  @Dense(1)
  @Init(weights = Initializer.UNIFORM, low = 1) // [OutOfRange] low is 1.0 and high is 0.05. Give a low that is less.
  Layer uniform();

  @Dense(1)
  @Init(
      weights = Initializer.NORMAL,
      mean = Double.NaN, // [OutOfRange] mean is NaN. Give a finite number.
      standardDeviation = 0) // [OutOfRange] standardDeviation is 0.0. Give a finite number greater than 0.
  Layer normal();

  @Dense(1)
  @Init(weights = Initializer.ORTHOGONAL, gain = -1) // [OutOfRange] gain is -1.0. Give a finite number greater than 0.
  Layer orthogonal();

  @Dense(1)
  @Init(weightValues = Double.NaN) // [OutOfRange] weightValues is NaN. Give a finite number.
  Layer given();
}
