package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Rates {
  @Input(4)
  Layer flower();

  @Dense(5)
  @Dropout(1) // [OutOfRange] The rate is 1.0. Give a number of at least 0 and less than 1.
  Layer all();

  @Dense(5)
  @Dropout(-0.1) // [OutOfRange] The rate is -0.1. Give a number of at least 0 and less than 1.
  Layer less();

  @Dense(5)
  @Dropout(Double.NaN) // [OutOfRange] The rate is NaN. Give a number of at least 0 and less than 1.
  Layer none();

  @Dense(5)
  @WeightDecay(
      l1 = -1, // [OutOfRange] l1 is -1.0. Give a finite number of at least 0.
      l2 = Double.POSITIVE_INFINITY) // [OutOfRange] l2 is Infinity. Give a finite number of at least 0.
  Layer decayed();
}
