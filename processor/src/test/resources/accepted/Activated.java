package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

/** Every activation, one after the other. */
@NeuralNetwork
public interface Activated {
  @Input(1)
  Layer start();

  @Dense(value = 3, bias = Bias.NONE)
  @Identity
  Layer identity();

  @Dense(value = 3, bias = Bias.NONE)
  @Sigmoid
  Layer sigmoid();

  @Dense(value = 3, bias = Bias.NONE)
  @Tanh
  Layer tanh();

  @Dense(value = 3, bias = Bias.NONE)
  @Relu
  Layer relu();

  @Dense(value = 3, bias = Bias.NONE)
  @LeakyRelu(slope = 0.2)
  Layer leakyRelu();

  @Dense(value = 3, bias = Bias.NONE)
  @PRelu
  Layer pRelu();

  @Dense(value = 3, bias = Bias.NONE)
  @Relu6
  Layer relu6();

  @Dense(value = 3, bias = Bias.NONE)
  @Elu(alpha = 2)
  Layer elu();

  @Dense(value = 3, bias = Bias.NONE)
  @Selu
  Layer selu();

  @Dense(value = 3, bias = Bias.NONE)
  @Celu(alpha = 0.5)
  Layer celu();

  @Dense(value = 3, bias = Bias.NONE)
  @Gelu
  Layer gelu();

  @Dense(value = 3, bias = Bias.NONE)
  @Silu
  Layer silu();

  @Dense(value = 3, bias = Bias.NONE)
  @Mish
  Layer mish();

  @Dense(value = 3, bias = Bias.NONE)
  @Softplus
  Layer softplus();

  @Dense(value = 3, bias = Bias.NONE)
  @Softsign
  Layer softsign();

  @Dense(value = 3, bias = Bias.NONE)
  @HardSigmoid
  Layer hardSigmoid();

  @Dense(value = 3, bias = Bias.NONE)
  @HardSwish
  Layer hardSwish();

  @Dense(value = 3, bias = Bias.NONE)
  @HardTanh(max = 2)
  Layer hardTanh();

  @Dense(value = 3, bias = Bias.NONE)
  @LogSigmoid
  Layer logSigmoid();

  @Dense(value = 3, bias = Bias.NONE)
  @Exponential
  Layer exponential();

  @Dense(value = 3, bias = Bias.NONE)
  @Softmax
  Layer softmax();

  @Dense(value = 3, bias = Bias.NONE)
  @LogSoftmax
  Layer logSoftmax();

  @Dense(value = 3, bias = Bias.NONE)
  @Gelu(approximate = true)
  Layer approximateGelu();

  @Dense(value = 3, bias = Bias.NONE)
  @LeakyRelu(slope = -0.5)
  Layer bentRelu();
}
