package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

interface Parent {
  @Input(2) // [Meaningless] 'Parent' is no network, so @Input means nothing in it. Annotate 'Parent' with @NeuralNetwork.
  Layer point();

  int size();

  default int twice() {
    return 2 * this.size();
  }
}

@NeuralNetwork
interface Child extends Parent { // [InheritedMethod] The method 'point' that 'Child' inherits from 'Parent' is abstract. Declare it here, give it a body, or do not extend 'Parent'. // [InheritedMethod] The method 'size' that 'Child' inherits from 'Parent' is abstract. Declare it here, give it a body, or do not extend 'Parent'.
  @Input(2)
  Layer plane();

  @Dense(1)
  Layer height();
}

abstract class Ancestor {
  abstract Layer point();
}

@NeuralNetwork
abstract class Descendant extends Ancestor { // [InheritedMethod] The method 'point' that 'Descendant' inherits from 'Ancestor' is abstract. Declare it here or give it a body.
  @Input(2)
  abstract Layer plane();

  @Dense(1)
  abstract Layer height();
}
