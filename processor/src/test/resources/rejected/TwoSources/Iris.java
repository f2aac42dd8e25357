package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  @Dense(16) // [TwoSources] Layer 'hidden' has both @Input and @Dense. Keep one of them.
  Layer hidden();

  @Dense(-3) // [NotPositive] units is -3. Give a whole number of at least 1.
  Layer species();
}
