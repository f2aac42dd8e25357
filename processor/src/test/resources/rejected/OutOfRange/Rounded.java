package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Rounded {
  @Input(4)
  Layer flower();

  @Dense(5)
  @LeakyRelu(slope = 1e39) // [OutOfRange] slope is 1.0E39, as a float Infinity. Give a finite number.
  @Celu(alpha = 1e-46) // [OutOfRange] alpha is 1.0E-46, as a float 0.0. Give a finite number greater than 0.
  Layer bent();

  @Dense(5)
  @HardTanh(min = 0.999999999) // [OutOfRange] min is 0.999999999 and max is 1.0, which are the same float. Give a min that is less.
  @Huber(delta = 1e39)
  Layer flat();
}

@NeuralNetwork(precision = Precision.DOUBLE)
interface Exact {
  @Input(4)
  Layer flower();

  @Dense(5)
  @LeakyRelu(slope = 1e39)
  @Celu(alpha = 1e-46)
  @HardTanh(min = 0.999999999)
  @Huber(delta = -1) // [OutOfRange] delta is -1.0. Give a finite number greater than 0.
  Layer flat();

  @Dense(2)
  @Softmax
  @CrossEntropy(classWeights = {0, 0}) // [OutOfRange] classWeights are all 0, so that no row would count. Give one that is greater.
  @From("flower")
  Layer kind();
}
