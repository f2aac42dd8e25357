package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

abstract class Model {
  public void save(java.nio.file.Path file) {}

  public static float fma(float a, float b, float c) {
    return 0;
  }

  private void restore() {}
}

interface Named {
  default String name() {
    return "the user's own";
  }

  static int load() {
    return 1;
  }
}

@NeuralNetwork
abstract class Inheriting extends Model { // [ReservedName] Every generated class has 'save' for itself, and 'Inheriting' inherits it from 'Model'. Rename it there, or do not extend 'Model'. // [ReservedName] Every generated class has 'fma' for itself, and 'Inheriting' inherits it from 'Model'. Rename it there, or do not extend 'Model'.
  @Input(4)
  abstract Layer flower();

  @Dense(3)
  abstract Layer species();
}

@NeuralNetwork
interface Naming extends Named { // [ReservedName] Every generated class has 'name' for itself, and 'Naming' inherits it from 'Named'. Rename it there, or do not extend 'Named'.
  @Input(4)
  Layer flower();

  @Dense(3)
  Layer species();
}
