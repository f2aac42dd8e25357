package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris { // [NoInput] 'Iris' has no input. Start it with a layer such as '@Input(4) Layer features();'.
  @Dense(16)
  Layer hidden();

  @Dense(3)
  Layer species();
}

@NeuralNetwork
interface Late {
  @Dense(16)
  Layer hidden(); // [NoInput] Layer 'hidden' has no layer above to read. Declare an @Input above it.

  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();
}
