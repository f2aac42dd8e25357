package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Empty { // [NoLayer] 'Empty' declares no layer. Add methods such as '@Input(4) Layer flower();'.
  default int two() {
    return 2;
  }
}
