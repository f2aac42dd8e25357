package rejected;

import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {} // [RuntimeMissing] The runtime is not on the class path. Add the dependency dev.backstitch:backstitch-runtime.

@NeuralNetwork
interface Another {}
