package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
abstract class Locked { // [NoConstructor] 'Locked' has no constructor that 'LockedNetwork' can call. Give it one without parameters and exceptions that is not private.
  private Locked() {}

  @Input(2)
  abstract Layer point();

  @Dense(1)
  abstract Layer height();
}

@NeuralNetwork
abstract class Demanding { // [NoConstructor] 'Demanding' has no constructor that 'DemandingNetwork' can call. Give it one without parameters and exceptions that is not private.
  Demanding(int size) {}

  @Input(2)
  abstract Layer point();

  @Dense(1)
  abstract Layer height();
}

@NeuralNetwork
abstract class Throwing { // [NoConstructor] 'Throwing' has no constructor that 'ThrowingNetwork' can call. Give it one without parameters and exceptions that is not private.
  Throwing() throws java.io.IOException {}

  @Input(2)
  abstract Layer point();

  @Dense(1)
  abstract Layer height();
}
