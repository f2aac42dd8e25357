package dev.backstitch;

import dev.backstitch.generated.SplitMix64;
import java.util.Arrays;

/**
 * One row of inputs and what a network made of it: stands in the network's file, and is computed
 * again from what is read, so that weights are never used by other mathematics than they were
 * trained with.
 *
 * <p>The same bits come out wherever processors fuse multiply-adds. Where they do not, in the other
 * precision, or in a version of Backstitch that computes an activation more exactly, roundings
 * differ. How much of them reaches an output depends on the weights, so it is measured when the
 * example is made: all weights are moved by 2^-12 of themselves, up and down at random, and what
 * outputs move by, over 2^-12, together with the greatest output is the example's scale. An output
 * may differ by {@value #ROUNDINGS} roundings of the scale: sums of n products, rounded n times,
 * drift about sqrt(n)/2 times as far as n weights moved once, so this covers layers of 10,000
 * inputs, and is still less than a hundred-thousandth of the scale in float. Between float and
 * double at most 12 roundings were found, over 600 networks of layers of up to 3,000 inputs.
 */
final class GoldenExample {
  private static final int ROUNDINGS = 128;

  /** By how much of itself each weight is moved to measure the scale. */
  private static final double MOVE = 0x1.0p-12;

  private final double[] input;
  private final double[] output;
  private final double scale;

  GoldenExample(double[] input, double[] output, double scale) {
    this.input = input;
    this.output = output;
    this.scale = scale;
  }

  /** The example whose outputs are these, and those once all weights are moved. */
  static GoldenExample of(double[] input, double[] output, double[] moved) {
    double scale = 0;
    for (int i = 0; i < output.length; i++) {
      scale = Math.max(scale, Math.abs(output[i]) + Math.abs(moved[i] - output[i]) / MOVE);
    }
    return new GoldenExample(input, output, scale);
  }

  /** Numbers of [-1, 1] with few bits, so that they are exact in every precision and short. */
  static double[] input(int size) {
    SplitMix64 random = new SplitMix64(size);
    double[] input = new double[size];
    Arrays.setAll(input, i -> (random.below(129) - 64) / 64.0);
    return input;
  }

  /** What to multiply the next weight by to move it. */
  static double move(SplitMix64 random) {
    return random.next() < 0 ? 1 - MOVE : 1 + MOVE;
  }

  double[] input() {
    return this.input;
  }

  double[] output() {
    return this.output;
  }

  double scale() {
    return this.scale;
  }

  /** The number of the first output that is further off than rounding explains, or -1. */
  int firstOther(double[] actual, double rounding) {
    for (int i = 0; i < this.output.length; i++) {
      boolean near = Math.abs(actual[i] - this.output[i]) <= ROUNDINGS * rounding * this.scale;
      if (!near && Double.compare(actual[i], this.output[i]) != 0) {
        return i;
      }
    }
    return -1;
  }
}
