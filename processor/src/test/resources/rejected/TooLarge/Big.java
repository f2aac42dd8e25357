package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Big {
  @Input(100_000)
  Layer row();

  @Dense(10_000)
  Layer hidden();

  @Dense(120_000) // [TooLarge] With layer 'wide' the parameters take 2200290016 numbers, and one array holds 2147483639. Make the layers smaller.
  Layer wide();

  @Dense(1)
  Layer end();
}

@NeuralNetwork(precision = Precision.DOUBLE)
interface Padded {
  @Input(300_000_000)
  Layer row();

  @Dense(1) // [TooLarge] With layer 'narrow' the parameters take 2400000008 numbers, and one array holds 2147483639. Make the layers smaller.
  Layer narrow();
}

@NeuralNetwork
interface Picture {
  @Input({65536, 65536, 65536}) // [TooLarge] A row of input 'row' has 281474976710656 numbers, and one array holds 2147483639. Make it smaller.
  Layer row();

  @Dense(1)
  Layer narrow();
}
