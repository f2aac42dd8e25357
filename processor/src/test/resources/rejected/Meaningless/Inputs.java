package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Inputs {
  @Input(4)
  @Tanh // [Meaningless] 'flower' is an input, and @Tanh does nothing to inputs. Put it on a layer.
  @Dropout(0.5) // [Meaningless] 'flower' is an input, and @Dropout does nothing to inputs. Put it on a layer.
  @MeanSquaredError // [Meaningless] 'flower' is an input, and @MeanSquaredError does nothing to inputs. Put it on a layer.
  @Init(weights = Initializer.ZEROS) // [Meaningless] 'flower' is an input, and @Init does nothing to inputs. Put it on a layer.
  @Frozen // [Meaningless] 'flower' is an input, and @Frozen does nothing to inputs. Put it on a layer.
  @WeightDecay(l2 = 0.1) // [Meaningless] 'flower' is an input, and @WeightDecay does nothing to inputs. Put it on a layer.
  @From("species") // [Meaningless] 'flower' is an input, and @From does nothing to inputs. Put it on a layer.
  @Output // [Meaningless] 'flower' is an input, and @Output does nothing to inputs. Put it on a layer.
  Layer flower();

  @Dense(3)
  Layer species();

  @Dense(2) // [Meaningless] 'guess' is not abstract, so it is no layer. Make it abstract, without a body, or remove @Dense and @Tanh.
  @Tanh
  default Layer guess() {
    return this.species();
  }
}
