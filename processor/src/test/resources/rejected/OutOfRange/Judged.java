package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Judged {
  @Input(4)
  Layer flower();

  @Dense(5)
  @Huber(
      delta = 0, // [OutOfRange] delta is 0.0. Give a finite number greater than 0.
      weight = -1) // [OutOfRange] weight is -1.0. Give a finite number greater than 0.
  Layer huber();

  @Dense(5)
  @SmoothL1(beta = -2) // [OutOfRange] beta is -2.0. Give a finite number greater than 0.
  Layer smooth();

  @Dense(5)
  @Quantile(q = 1) // [OutOfRange] q is 1.0. Give a number greater than 0 and less than 1.
  Layer quantile();

  @Dense(5)
  @Sigmoid
  @BinaryCrossEntropy(
      labelSmoothing = 1.5, // [OutOfRange] labelSmoothing is 1.5. Give a number from 0 to 1.
      positiveWeight = 0) // [OutOfRange] positiveWeight is 0.0. Give a finite number greater than 0.
  Layer binary();

  @Dense(2)
  @Softmax
  @CrossEntropy(
      classWeights = {1, -1}, // [OutOfRange] classWeights is -1.0. Give a finite number of at least 0.
      labelSmoothing = Double.NaN) // [OutOfRange] labelSmoothing is NaN. Give a number from 0 to 1.
  Layer species();

  @Dense(5)
  @Sigmoid
  @Focal(
      gamma = -1, // [OutOfRange] gamma is -1.0. Give a finite number of at least 0.
      alpha = 0) // [OutOfRange] alpha is 0.0. Give a number greater than 0 and less than 1.
  Layer focal();
}
