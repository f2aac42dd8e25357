package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Tanh // [OutOfOrder] @Tanh stands before @Dense. Write what is computed first.
  @Dense(16)
  Layer hidden();

  @Dense(3)
  @CrossEntropy
  @Softmax // [OutOfOrder] @Softmax stands after @CrossEntropy. Write the loss last.
  Layer species();
}
