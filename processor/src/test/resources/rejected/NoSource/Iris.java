package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Tanh
  Layer hidden(); // [NoSource] Layer 'hidden' does not say what it computes. Add @Input or @Dense.

  Layer middle(); // [NoSource] Layer 'middle' does not say what it computes. Add @Input or @Dense.

  @Dense(3)
  Layer species();
}
