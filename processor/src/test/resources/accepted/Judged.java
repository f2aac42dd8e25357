package accepted;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

/** Every loss. */
@NeuralNetwork
public interface Judged {
  @Input(1)
  Layer start();

  @Dense(3)
  @SumSquaredError
  Layer sumSquaredError();

  @Dense(3)
  @HalfSquaredError
  Layer halfSquaredError();

  @Dense(3)
  @MeanSquaredError
  Layer meanSquaredError();

  @Dense(3)
  @MeanAbsoluteError
  Layer meanAbsoluteError();

  @Dense(3)
  @Huber(delta = 1.5)
  Layer huber();

  @Dense(3)
  @SmoothL1(beta = 0.5)
  Layer smoothL1();

  @Dense(3)
  @LogCosh
  Layer logCosh();

  @Dense(3)
  @Quantile(q = 0.9)
  Layer quantile();

  @Dense(3)
  @Poisson
  Layer poisson();

  @Dense(3)
  @Hinge
  Layer hinge();

  @Dense(3)
  @SquaredHinge
  Layer squaredHinge();

  @Dense(3)
  @CosineSimilarity
  Layer cosineSimilarity();

  @Dense(3)
  @Softmax
  @KlDivergence(over = Over.SUM)
  Layer klDivergence();

  @Dense(3)
  @Sigmoid
  @Focal(gamma = 1)
  Layer focal();

  @Dense(3)
  @HardSigmoid
  @BinaryCrossEntropy
  Layer hard();

  @Dense(3)
  @Sigmoid
  @BinaryCrossEntropy(labelSmoothing = 0.1)
  Layer fusedBinary();

  @Dense(3)
  @Dropout(0.5)
  @Softmax
  @CrossEntropy(classWeights = {1, 2, 3})
  Layer fusedClasses();

  @Dense(3)
  @Softmax
  @MeanSquaredError
  Layer apart();
}
