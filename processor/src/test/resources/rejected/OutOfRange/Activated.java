package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Activated {
  @Input(4)
  Layer flower();

  @Dense(5)
  @LeakyRelu(slope = Double.NaN) // [OutOfRange] slope is NaN. Give a finite number.
  Layer leaky();

  @Dense(5)
  @Elu(alpha = 0) // [OutOfRange] alpha is 0.0. Give a finite number greater than 0.
  @Celu(alpha = -1) // [OutOfRange] alpha is -1.0. Give a finite number greater than 0.
  @PRelu(initial = 1 / 0.0) // [OutOfRange] initial is Infinity. Give a finite number.
  Layer exponential();

  @Dense(5)
  @HardTanh(min = 2) // [OutOfRange] min is 2.0 and max is 1.0. Give a min that is less.
  Layer low();

  @Dense(5)
  @HardTanh(max = -1) // [OutOfRange] min is -1.0 and max is -1.0. Give a min that is less.
  Layer high();

  @Dense(5)
  @HardTanh(min = Double.NaN) // [OutOfRange] min is NaN. Give a finite number.
  Layer cut();
}
