package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(1)
  Layer flower();

  @Dense(1)
  @Init(
      weights = Initializer.ZEROS,
      weightValues = 1) // [InitUnclear] @Init gives weightValues and asks for ZEROS too. Keep one of them.
  Layer both();

  @Dense(1)
  @Init(bias = Initializer.VALUES) // [InitUnclear] @Init gives no values for the bias. Write them into biasValues.
  Layer none();

  @Dense(1)
  @Init(weightValues = {}) // [InitUnclear] @Init gives no values for the weights. Write them into weightValues.
  Layer empty();
}
