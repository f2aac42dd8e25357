package dev.backstitch.samples.notes;

import dev.backstitch.Layer;
import dev.backstitch.annotations.Bias;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Frozen;
import dev.backstitch.annotations.HalfSquaredError;
import dev.backstitch.annotations.Identity;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Over;
import dev.backstitch.annotations.Sigmoid;
import dev.backstitch.annotations.Softplus;
import dev.backstitch.annotations.SumSquaredError;

/** Networks of the notes in float: the same declarations without {@code precision = DOUBLE}. */
final class FloatNotes {
  private FloatNotes() {}

  @NeuralNetwork
  interface DosageCurveLastBias {
    @Input(1)
    Layer dosage();

    @Dense(2)
    @Softplus
    @Frozen
    @Init(
        weightValues = {3.34, -3.53},
        biasValues = {-1.43, 0.57})
    Layer hidden();

    @Dense(1)
    @SumSquaredError
    @Frozen(bias = false)
    @Init(
        weightValues = {-1.22, -2.30},
        biasValues = 0)
    Layer curve();
  }

  @NeuralNetwork
  interface DosageCurveLastLayer {
    @Input(1)
    Layer dosage();

    @Dense(2)
    @Softplus
    @Frozen
    @Init(
        weightValues = {3.34, -3.53},
        biasValues = {-1.43, 0.57})
    Layer hidden();

    @Dense(1)
    @SumSquaredError
    @Init(
        weightValues = {0.36, 0.63},
        biasValues = 0)
    Layer curve();
  }

  @NeuralNetwork
  interface DosageCurveAllSeven {
    @Input(1)
    Layer dosage();

    @Dense(2)
    @Softplus
    @Init(
        weightValues = {2.74, -1.13},
        biasValues = {0, 0})
    Layer hidden();

    @Dense(1)
    @SumSquaredError
    @Init(
        weightValues = {0.36, 0.63},
        biasValues = 0)
    Layer curve();
  }

  @NeuralNetwork
  interface LinearModelAveraged {
    @Input(2)
    Layer features();

    @Dense(1)
    @SumSquaredError(over = Over.MEAN)
    @Init(
        weightValues = {-1.25, 0.75},
        biasValues = 0.5)
    Layer model();
  }

  @NeuralNetwork
  interface ThreeRowsSummed {
    @Input(2)
    Layer inputs();

    @Dense(1)
    @HalfSquaredError
    @Init(
        weightValues = {0.1, 0.2},
        biasValues = 0.3)
    Layer predicted();
  }

  @NeuralNetwork
  interface SigmoidChainFive {
    @Input(1)
    Layer start();

    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer first();

    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer second();

    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer third();

    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer fourth();

    @Dense(1)
    @Sigmoid
    @Init(weightValues = 1, biasValues = 0)
    Layer fifth();
  }

  @NeuralNetwork
  interface SigmoidChainLearningTen {
    @Input(1)
    Layer start();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer first();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer second();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer third();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer fourth();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer fifth();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer sixth();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer seventh();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer eighth();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 1)
    Layer ninth();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @HalfSquaredError
    @Init(weightValues = 1)
    Layer tenth();
  }

  @NeuralNetwork
  interface OneWeightStraight {
    @Input(1)
    Layer given();

    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @HalfSquaredError
    @Init(weightValues = 0.8)
    Layer activation();
  }

  @NeuralNetwork
  interface OneWeightCurved {
    @Input(1)
    Layer given();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @HalfSquaredError
    @Init(weightValues = 0.8)
    Layer activation();
  }

  @NeuralNetwork
  interface TwoWeightsStraight {
    @Input(1)
    Layer given();

    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @Init(weightValues = 0.8)
    Layer first();

    @Dense(units = 1, bias = Bias.NONE)
    @Identity
    @SumSquaredError
    @Init(weightValues = 0.5)
    Layer second();
  }

  @NeuralNetwork
  interface TwoWeightsCurved {
    @Input(1)
    Layer given();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @Init(weightValues = 0.8)
    Layer first();

    @Dense(units = 1, bias = Bias.NONE)
    @Sigmoid
    @SumSquaredError
    @Init(weightValues = 0.5)
    Layer second();
  }
}
