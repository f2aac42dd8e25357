package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

/** Every initialiser. */
@NeuralNetwork
public interface Started {
  @Input(4)
  Layer four();

  @Dense(2)
  @From("four")
  Layer byDefault();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.ZEROS)
  Layer zeros();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.CONSTANT, constant = 0.5)
  Layer constant();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.UNIFORM, low = -1, high = 2)
  Layer uniform();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.NORMAL, mean = 1, standardDeviation = 2)
  Layer normal();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.TRUNCATED_NORMAL)
  Layer truncatedNormal();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.GLOROT_UNIFORM)
  Layer glorotUniform();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.GLOROT_NORMAL)
  Layer glorotNormal();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.HE_UNIFORM)
  Layer heUniform();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.HE_NORMAL, gain = 2)
  Layer heNormal();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.LECUN_UNIFORM)
  Layer lecunUniform();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.LECUN_NORMAL)
  Layer lecunNormal();

  @Dense(2)
  @From("four")
  @Init(weights = Initializer.ORTHOGONAL, gain = 2)
  Layer orthogonal();

  @Dense(2)
  @From("four")
  @Init(weightValues = {1, 2, 3, 4, 5, 6, 7, 8}, bias = Initializer.GLOROT_UNIFORM)
  @Frozen(bias = false)
  Layer given();
}
