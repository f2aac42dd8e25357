package dev.backstitch.samples.notes;

import dev.backstitch.Examples;
import dev.backstitch.Layer;
import dev.backstitch.annotations.Dense;
import dev.backstitch.annotations.Frozen;
import dev.backstitch.annotations.Init;
import dev.backstitch.annotations.Input;
import dev.backstitch.annotations.NeuralNetwork;
import dev.backstitch.annotations.Precision;
import dev.backstitch.annotations.Softplus;
import dev.backstitch.annotations.SumSquaredError;

/**
 * Note 000: a curve through three dosages, made of two bent and stretched softplus curves.
 *
 * <p>{@code predicted = w3 softplus(w1 dosage + b1) + w4 softplus(w2 dosage + b2) + b3}, judged by
 * the sum of the squared residuals {@code SSR = sum of (observed - predicted)^2}, without a half
 * and without a mean. In the declarations {@code w1, w2} are the weights of {@code hidden}, {@code
 * b1, b2} its bias, {@code w3, w4} and {@code b3} weights and bias of {@code curve}.
 *
 * <p>The note learns in three parts, and so do the networks here: first the last bias alone, then
 * all that leads out of the hidden layer, then everything. Whatever is not learned yet is frozen,
 * and no backward code is written for it.
 *
 * <p>The sum encloses the whole chain: {@code d SSR/d w1 = sum of -2 (observed - predicted) * w3 *
 * e^x/(1 + e^x) * dosage}. The sum of the residuals times the sum of the rest, which the note's
 * seventh step invites, is another number.
 */
public final class DosageCurve {
  private DosageCurve() {}

  /**
   * The three observations: no effect of no dosage, one of a half, none of a whole.
   *
   * @return three rows
   */
  public static Examples observations() {
    return Examples.of(new double[][] {{0}, {0.5}, {1}}, new double[][] {{0}, {1}, {0}});
  }

  /**
   * The first part: all weights are known, and only {@code b3} is learned.
   *
   * <p>{@code d SSR/d b3 = sum of -2 (observed - predicted) * 1}. With a rate of 0.1 it goes from 0
   * to 2.609, where the residuals sum to 0.
   */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface LastBias {
    /** How much was given, from 0 to 1. */
    @Input(1)
    Layer dosage();

    /** Two softplus curves, already optimised. */
    @Dense(2)
    @Softplus
    @Frozen
    @Init(
        weightValues = {3.34, -3.53},
        biasValues = {-1.43, 0.57})
    Layer hidden();

    /** Their weighted sum and {@code b3}. */
    @Dense(1)
    @SumSquaredError
    @Frozen(bias = false)
    @Init(
        weightValues = {-1.22, -2.30},
        biasValues = 0)
    Layer curve();
  }

  /**
   * The second part: {@code w3}, {@code w4} and {@code b3} are learned together.
   *
   * <p>{@code d SSR/d w3 = sum of -2 (observed - predicted) * y1}, where {@code y1} is what the
   * first hidden unit gives. Three numbers for three points: an exact fit exists. A rate of 0.1 is
   * just stable; from 0.1346 on the steps would grow.
   */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface LastLayer {
    /** How much was given, from 0 to 1. */
    @Input(1)
    Layer dosage();

    /** Two softplus curves, already optimised. */
    @Dense(2)
    @Softplus
    @Frozen
    @Init(
        weightValues = {3.34, -3.53},
        biasValues = {-1.43, 0.57})
    Layer hidden();

    /** Their weighted sum and {@code b3}. */
    @Dense(1)
    @SumSquaredError
    @Init(
        weightValues = {0.36, 0.63},
        biasValues = 0)
    Layer curve();
  }

  /**
   * The third part: all seven parameters are learned.
   *
   * <p>{@code d SSR/d w1 = sum of -2 (observed - predicted) * w3 * sigmoid(x1) * dosage}: the slope
   * of softplus is the sigmoid. The rate has to be small: with 0.1 the first steps make it worse
   * (1.90, 4.21, 7.41) and end in another exact fit; with 0.01 descent reaches the fit that the
   * note shows, 3.34, -1.43, -3.53, 0.57, -1.22, -2.30, 2.61.
   */
  @NeuralNetwork(precision = Precision.DOUBLE)
  public interface AllSeven {
    /** How much was given, from 0 to 1. */
    @Input(1)
    Layer dosage();

    /** Two softplus curves. */
    @Dense(2)
    @Softplus
    @Init(
        weightValues = {2.74, -1.13},
        biasValues = {0, 0})
    Layer hidden();

    /** Their weighted sum and {@code b3}. */
    @Dense(1)
    @SumSquaredError
    @Init(
        weightValues = {0.36, 0.63},
        biasValues = 0)
    Layer curve();
  }
}
