package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input({28, 0, -1}) // [NotPositive] The size is 0. Give a whole number of at least 1. // [NotPositive] The size is -1. Give a whole number of at least 1.
  Layer flower();

  @Dense(0) // [NotPositive] units is 0. Give a whole number of at least 1.
  Layer hidden();

  @Dense(
      bias = Bias.NONE,
      units = -3) // [NotPositive] units is -3. Give a whole number of at least 1.
  Layer species();
}
