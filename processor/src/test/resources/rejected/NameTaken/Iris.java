package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris { // [NameTaken] 'Iris' would be generated as 'IrisNetwork', which is the name of another class. Rename one of them.
  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();
}

class IrisNetwork {}

@NeuralNetwork
interface Digits { // [NameTaken] 'Digits' would be generated as 'DigitsNetworkKernels', which is the name of another class. Rename one of them.
  @Input(4)
  Layer pixels();

  @Dense(3)
  Layer digit();
}

interface DigitsNetworkKernels {}

class Outer {
  @NeuralNetwork
  interface Inner {
    @Input(4)
    Layer flower();

    @Dense(3)
    Layer species();
  }
}

@NeuralNetwork
interface Outer_Inner { // [NameTaken] 'Outer_Inner' would be generated as 'Outer_InnerNetwork', which is the name of another class. Rename one of them.
  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();
}
