package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(3)
  @Softmax
  @CrossEntropy
  @MeanSquaredError // [TwoLosses] Layer 'species' has both @CrossEntropy and @MeanSquaredError. Keep one of them.
  Layer species();
}
