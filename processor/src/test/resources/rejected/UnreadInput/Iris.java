package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Input(2)
  Layer weather(); // [UnreadInput] No layer reads input 'weather'. Name it in @From of a layer, or remove it.

  @Dense(3)
  @From("flower")
  Layer species();
}
