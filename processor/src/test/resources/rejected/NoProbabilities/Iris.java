package rejected;

import dev.backstitch.Layer;
import dev.backstitch.annotations.*;

@NeuralNetwork
interface Iris {
  @Input(4)
  Layer flower();

  @Dense(3)
  @CrossEntropy // [NoProbabilities] @CrossEntropy judges probabilities, and layer 'species' does not end in @Softmax. Add @Softmax before it.
  Layer species();

  @Dense(3)
  @LogSoftmax
  @CrossEntropy // [NoProbabilities] @CrossEntropy judges probabilities, and layer 'logarithms' does not end in @Softmax. Add @Softmax before it.
  Layer logarithms();

  @Dense(3)
  @Softmax
  @Dropout(0.1)
  @CrossEntropy // [NoProbabilities] @CrossEntropy judges probabilities, and layer 'dropped' does not end in @Softmax. Write @Softmax directly before it.
  Layer dropped();

  @Dense(1)
  @Tanh
  @BinaryCrossEntropy // [NoProbabilities] @BinaryCrossEntropy judges probabilities, and layer 'binary' does not end in @Sigmoid, @HardSigmoid or @Softmax. Add @Sigmoid before it.
  Layer binary();

  @Dense(1)
  @Focal // [NoProbabilities] @Focal judges probabilities, and layer 'focal' does not end in @Sigmoid, @HardSigmoid or @Softmax. Add @Sigmoid before it.
  Layer focal();

  @Dense(3)
  @Sigmoid
  @KlDivergence // [NoProbabilities] @KlDivergence judges probabilities, and layer 'divergence' does not end in @Softmax. Add @Softmax before it.
  Layer divergence();
}
