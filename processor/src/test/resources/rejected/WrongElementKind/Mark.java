package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
@interface Mark {} // [WrongElementKind] 'Mark' is an annotation. Declare a network as an interface or an abstract class.
