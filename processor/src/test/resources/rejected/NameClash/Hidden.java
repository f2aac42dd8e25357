package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

interface Names {
  class Math {}
}

@NeuralNetwork
interface Hidden extends Names { // [NameClash] 'rejected.Names.Math' hides java.lang.Math from the generated code of 'Hidden'. Rename it. // [NameClash] 'rejected.Integer' hides java.lang.Integer from the generated code of 'Hidden'. Rename it. // [NameClash] 'rejected.System' hides java.lang.System from the generated code of 'Hidden'. Rename it. // [NameClash] 'rejected.ThreadLocal' hides java.lang.ThreadLocal from the generated code of 'Hidden'. Rename it.
  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();
}

class Integer {}

class System {}

class ThreadLocal {}
