package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;
import dev.backstitch.loss.Loss;

@NeuralNetwork
public abstract class Branches {
  @Input(3)
  abstract Layer left();

  @Input({2, 5})
  abstract Layer right();

  @Dense(4)
  @From("left")
  @Output
  protected abstract Layer leftCode();

  @Dense(4)
  @PRelu(perUnit = true)
  @From("right")
  @Frozen
  abstract Layer rightCode();

  @Dense(1)
  @Sigmoid
  @From("leftCode")
  @BinaryCrossEntropy(positiveWeight = 3, weight = 0.5, over = Over.SUM)
  abstract Layer click();

  @Dense(2)
  @From("rightCode")
  @CustomLoss(Absolute.class)
  abstract Layer position();

  @Dense(value = 2, bias = Bias.NONE)
  abstract Layer further();

  int units() {
    return 4;
  }

  static final class Absolute implements Loss {
    @Override
    public double row(double[] predicted, double[] observed, double[] gradient) {
      return 0;
    }
  }
}
