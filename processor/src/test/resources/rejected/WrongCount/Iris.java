package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(2)
  @Init(
      weightValues = {1, 2, 3}, // [WrongCount] weightValues has 3 numbers, and layer 'hidden' has 2 units of 4 inputs. Give 8.
      biasValues = {1, 2, 3}) // [WrongCount] biasValues has 3 numbers, and layer 'hidden' has 2 units. Give 2.
  Layer hidden();

  @Dense(value = 2, bias = Bias.SHARED)
  @Init(biasValues = {1, 2}) // [WrongCount] biasValues has 2 numbers, and layer 'shared' has one shared bias. Give 1.
  Layer shared();

  @Dense(3)
  @Softmax
  @CrossEntropy(classWeights = {1, 2}) // [WrongCount] classWeights has 2 numbers, and layer 'species' has 3 classes. Give 3.
  Layer species();

  @Input({}) // [WrongCount] Input 'nothing' has 0 sizes. Give one to three.
  Layer nothing();

  @Input({1, 2, 3, 4}) // [WrongCount] Input 'much' has 4 sizes. Give one to three.
  Layer much();
}
