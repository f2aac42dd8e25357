package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
sealed interface Closed permits Closed.Only { // [WrongElementKind] 'Closed' is sealed, so that no class can be generated for it. Declare a network as an interface or an abstract class.
  final class Only implements Closed {}
}
