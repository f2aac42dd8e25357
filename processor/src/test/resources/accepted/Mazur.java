package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

/** The network of note 001. */
@NeuralNetwork(precision = Precision.DOUBLE)
public interface Mazur {
  @Input(2)
  Layer inputs();

  @Dense(units = 2, bias = Bias.SHARED)
  @Sigmoid
  @Init(weightValues = {.15, .20, .25, .30}, biasValues = .35)
  Layer hidden();

  @Dense(units = 2, bias = Bias.SHARED)
  @Sigmoid
  @Init(weightValues = {.40, .45, .50, .55}, biasValues = .60)
  @HalfSquaredError
  Layer outputs();
}
