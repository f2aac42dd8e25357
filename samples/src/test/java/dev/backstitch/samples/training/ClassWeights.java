package dev.backstitch.samples.training;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.BinaryCrossEntropy;
import dev.backstitch.annotations.CrossEntropy;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Sigmoid;
import dev.backstitch.annotations.Softmax;

/** Losses with weights and smoothing, over logits that are the inputs themselves. */
final class ClassWeights {
  private ClassWeights() {}

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Weighted {
    @Input(3)
    Layer logits();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 0, 1, 0, 0, 0, 1})
    @Softmax
    @CrossEntropy(classWeights = {0.5, 2, 1.5})
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Smoothed {
    @Input(3)
    Layer logits();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 0, 1, 0, 0, 0, 1})
    @Softmax
    @CrossEntropy(labelSmoothing = 0.1)
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface WeightedAndSmoothed {
    @Input(3)
    Layer logits();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 0, 1, 0, 0, 0, 1})
    @Softmax
    @CrossEntropy(
        classWeights = {0.5, 2, 1.5},
        labelSmoothing = 0.1)
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Positive {
    @Input(3)
    Layer logits();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 0, 1, 0, 0, 0, 1})
    @Sigmoid
    @BinaryCrossEntropy(positiveWeight = 3)
    Layer predicted();
  }

  @NeuralNetwork(precision = Precision.DOUBLE)
  interface Blurred {
    @Input(3)
    Layer logits();

    @Dense(units = 3, bias = Bias.NONE)
    @Init(weightValues = {1, 0, 0, 0, 1, 0, 0, 0, 1})
    @Sigmoid
    @BinaryCrossEntropy(labelSmoothing = 0.1)
    Layer predicted();
  }
}
