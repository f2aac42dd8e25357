package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Reserved {
  @Input(4)
  Layer flower();

  @Dense(2)
  Layer predictor(); // [ReservedName] Every generated class has 'predictor' for itself. Choose another name.

  @Dense(2)
  Layer learner(); // [ReservedName] Every generated class has 'learner' for itself. Choose another name.

  @Dense(2)
  Layer parameters(); // [ReservedName] Every generated class has 'parameters' for itself. Choose another name.

  @Dense(2)
  Layer parameter(); // [ReservedName] Every generated class has 'parameter' for itself. Choose another name.

  @Dense(2)
  Layer layers(); // [ReservedName] Every generated class has 'layers' for itself. Choose another name.

  @Dense(2)
  Layer layer(); // [ReservedName] Every generated class has 'layer' for itself. Choose another name.

  @Dense(2)
  Layer weights(); // [ReservedName] Every generated class has 'weights' for itself. Choose another name.

  @Dense(2)
  Layer save(); // [ReservedName] Every generated class has 'save' for itself. Choose another name.

  @Dense(2)
  Layer restore(); // [ReservedName] Every generated class has 'restore' for itself. Choose another name.

  @Dense(2)
  Layer load(); // [ReservedName] Every generated class has 'load' for itself. Choose another name.

  @Dense(2)
  Layer copy(); // [ReservedName] Every generated class has 'copy' for itself. Choose another name.

  @Dense(2)
  Layer summary(); // [ReservedName] Every generated class has 'summary' for itself. Choose another name.

  @Dense(2)
  Layer warmUp(); // [ReservedName] Every generated class has 'warmUp' for itself. Choose another name.

  @Dense(2)
  Layer warmUpInBackground(); // [ReservedName] Every generated class has 'warmUpInBackground' for itself. Choose another name.

  @Dense(2)
  Layer stream(); // [ReservedName] Every generated class has 'stream' for itself. Choose another name.

  @Dense(2)
  Layer explain(); // [ReservedName] Every generated class has 'explain' for itself. Choose another name.

  @Dense(2)
  Layer fma(); // [ReservedName] Every generated class has 'fma' for itself. Choose another name.

  @Dense(2)
  Layer create(); // [ReservedName] Every generated class has 'create' for itself. Choose another name.

  @Dense(2)
  Layer architecture(); // [ReservedName] Every generated class has 'architecture' for itself. Choose another name.

  @Dense(2)
  Layer name(); // [ReservedName] Every generated class has 'name' for itself. Choose another name.

  @Dense(2)
  Layer parameterCount(); // [ReservedName] Every generated class has 'parameterCount' for itself. Choose another name.

  @Dense(2)
  Layer architectureHash(); // [ReservedName] Every generated class has 'architectureHash' for itself. Choose another name.

  @Dense(2)
  Layer publish(); // [ReservedName] Every generated class has 'publish' for itself. Choose another name.

  default int trainer() { // [ReservedName] Every generated class has 'trainer' for itself. Choose another name.
    return 1;
  }
}

@NeuralNetwork
abstract class OfObject {
  @Input(4)
  abstract Layer flower();

  @Dense(3)
  abstract Layer species();

  @Override
  public String toString() {
    return "the user's own";
  }

  Object explain() { // [ReservedName] Every generated class has 'explain' for itself. Choose another name.
    return this;
  }

  static OfObject load() {
    return null;
  }

  static OfObject load(java.nio.file.Path file) { // [ReservedName] Every generated class has 'load' for itself. Choose another name.
    return null;
  }

  static int weights() { // [ReservedName] Every generated class has 'weights' for itself. Choose another name.
    return 1;
  }

  private static int layers() {
    return 1;
  }
}
