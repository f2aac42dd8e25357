package shop;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
public interface Fraud {
  @Input(3)
  Layer payment();

  @Dense(8)
  @Tanh
  Layer hidden();

  @Dense(2)
  @Softmax
  @CrossEntropy
  Layer verdict();
}
