package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
class Plain { // [WrongElementKind] 'Plain' is a class that is not abstract. Declare a network as an interface or an abstract class.
  @Input(4)
  Layer flower() {
    throw new UnsupportedOperationException();
  }
}
