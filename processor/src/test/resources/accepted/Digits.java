package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
public interface Digits {
  @Input({28, 28, 1})
  Layer pixels();

  @Dense(256)
  @Relu
  @Dropout(0.2)
  Layer edges();

  @Dense(128)
  @Relu
  @Init(weights = Initializer.HE_NORMAL, bias = Initializer.ZEROS)
  @WeightDecay(l1 = 0.001, l2 = 0.01)
  Layer strokes();

  @Dense(10)
  @Softmax
  @CrossEntropy(labelSmoothing = 0.1)
  Layer digit();
}
