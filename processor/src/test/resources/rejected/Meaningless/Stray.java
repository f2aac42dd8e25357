package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

interface Stray {
  @Input(4) // [Meaningless] 'Stray' is no network, so @Input means nothing in it. Annotate 'Stray' with @NeuralNetwork.
  Layer flower();

  @Dense(3)
  Layer species();
}
