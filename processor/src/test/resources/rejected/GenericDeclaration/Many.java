package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Many<T> { // [GenericDeclaration] 'Many' has the type parameter 'T'. Declare the network without type parameters.
  @Input(2)
  Layer point();

  @Dense(1)
  Layer height();
}
