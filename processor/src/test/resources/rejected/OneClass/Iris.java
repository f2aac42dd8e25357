package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(1)
  @Softmax
  @CrossEntropy // [OneClass] @CrossEntropy chooses between classes, and layer 'species' has 1 output. Give it 2 units, or use @Sigmoid @BinaryCrossEntropy.
  Layer species();
}
