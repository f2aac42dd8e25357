package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense // [UnitsUnclear] Layer 'hidden' does not say how many units it has. Write @Dense(16).
  Layer hidden();

  @Dense(value = 3, units = 4) // [UnitsUnclear] Layer 'species' gives its units twice, as 3 and as 4. Give them once.
  Layer species();
}
