package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(16)
  @Tanh
  Layer hidden();

  @Dense(16)
  Layer hiddenSum(); // [NameClash] The generated code calls a part of layer 'hidden' 'hiddenSum' too. Rename layer 'hiddenSum'.

  @Dense(3)
  Layer hiddenGradient(); // [NameClash] The generated code calls a part of layer 'hidden' 'hiddenGradient' too. Rename layer 'hiddenGradient'.
}

@NeuralNetwork
interface Cased {
  @Input(4)
  Layer flower();

  @Dense(16)
  Layer hidden();

  @Dense(3)
  Layer Hidden(); // [NameClash] The layers 'hidden' and 'Hidden' differ only in case. Rename one of them.
}
