package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
record Point(int x) {} // [WrongElementKind] 'Point' is a record. Declare a network as an interface or an abstract class.
