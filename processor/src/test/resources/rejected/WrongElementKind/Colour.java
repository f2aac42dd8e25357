package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
enum Colour { // [WrongElementKind] 'Colour' is an enum. Declare a network as an interface or an abstract class.
  RED
}
