package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris { // [VectorModuleMissing] The Vector API is not visible to this compilation. Pass --add-modules jdk.incubator.vector to javac and java, or -Abackstitch.scalar=true to javac for scalar code.
  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();
}

@NeuralNetwork
interface Another {
  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();

  default AnotherNetwork same() {
    return AnotherNetwork.create(1);
  }
}
