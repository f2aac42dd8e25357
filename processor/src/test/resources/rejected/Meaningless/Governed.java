package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Governed {
  @Input(4)
  Layer flower();

  @Dense(value = 5, bias = Bias.NONE)
  @Frozen(weights = false) // [Meaningless] @Frozen freezes nothing of layer 'first'. Set weights to true, or remove it.
  @Init(
      bias = Initializer.ZEROS, // [Meaningless] Layer 'first' has no bias. Remove bias.
      biasValues = {1, 2}) // [Meaningless] Layer 'first' has no bias. Remove biasValues.
  Layer first();

  @Dense(5)
  @Frozen(weights = false, bias = false) // [Meaningless] @Frozen freezes nothing of layer 'second'. Set weights or bias to true, or remove it.
  @WeightDecay // [Meaningless] @WeightDecay of layer 'second' has l1 and l2 of 0. Give one of them, or remove it.
  @Init(
      weights = Initializer.NORMAL,
      bias = Initializer.ORTHOGONAL) // [Meaningless] A bias has no rows that could be orthogonal. Choose another initialiser.
  Layer second();

  @Dense(5)
  @Frozen(bias = false)
  @WeightDecay(l1 = 0.1) // [Meaningless] The weights of layer 'third' are frozen and cannot decay. Remove @WeightDecay or @Frozen.
  @Init(
      weights = Initializer.HE_UNIFORM,
      gain = 2,
      low = 1) // [Meaningless] No initialiser of layer 'third' reads low. Remove it, or choose one that does.
  Layer third();
}
