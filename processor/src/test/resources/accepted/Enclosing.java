package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

/** A network within another type, which inherits a method with a body and repeats an abstract one. */
public class Enclosing {
  interface Parent {
    Layer height();

    default int twice() {
      return 2;
    }
  }

  @NeuralNetwork
  interface Inner extends Parent {
    @Input(1)
    Layer weight();

    @Dense(1)
    @Identity
    @Override
    Layer height();

    private int own() {
      return this.twice();
    }

    static int constant() {
      return 1;
    }
  }
}
