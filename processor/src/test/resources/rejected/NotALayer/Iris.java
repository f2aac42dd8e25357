package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(16)
  Layer hidden(int units); // [NotALayer] The abstract method 'hidden' has parameters. Make it 'Layer hidden()' without parameters, or give it a body.

  @Dense(16)
  <T> Layer middle(); // [NotALayer] The abstract method 'middle' has type parameters. Make it 'Layer middle()' without parameters, or give it a body.

  @Dense(3)
  String species(); // [NotALayer] The abstract method 'species' returns java.lang.String. Make it 'Layer species()' without parameters, or give it a body.

  int size(); // [NotALayer] The abstract method 'size' returns int. Make it 'Layer size()' without parameters, or give it a body.
}
