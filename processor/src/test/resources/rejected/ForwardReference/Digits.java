package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Digits {
  @Input(4)
  Layer pixels();

  @Dense(16)
  @From("digit") // [ForwardReference] Layer 'hidden' reads 'digit', which is declared below it. Move 'digit' up.
  Layer hidden();

  @Dense(3)
  @From("digit") // [ForwardReference] Layer 'digit' reads itself. Name a layer above it.
  Layer digit();
}
