package dev.backstitch.generated;

import java.util.Arrays;

/**
 * What the means of the losses of a network divide by: the weights of the rows of one pass, or of
 * several that belong together.
 */
final class Wholes {
  private final double[] weights;
  private Of of = Of.PASS;
  private int next;

  /** Of which rows a mean is taken. */
  private enum Of {
    /** Of those of each pass. */
    PASS,
    /** Of those of several passes, whose weights are being added up. */
    COUNTING,
    /** Of those of several passes, whose weights are known. */
    COUNTED
  }

  Wholes(int losses) {
    this.weights = new double[losses];
  }

  void count() {
    Arrays.fill(this.weights, 0);
    this.of = Of.COUNTING;
  }

  void use() {
    this.of = Of.COUNTED;
  }

  void forget() {
    this.of = Of.PASS;
  }

  /** Whether losses are 0 meanwhile. */
  boolean isCounting() {
    return this.of == Of.COUNTING;
  }

  /** Whether the weights of this pass decide, or are added to the others. */
  boolean asksForPass() {
    return this.of != Of.COUNTED;
  }

  /** Begins a pass, whose losses ask one after the other. */
  void begin() {
    this.next = 0;
  }

  /**
   * What the next loss divides by, given the weights of this pass where it {@link #asksForPass}.
   */
  double next(double ofPass) {
    int loss = this.next++;
    if (this.of == Of.PASS) {
      return ofPass;
    }
    if (this.of == Of.COUNTING) {
      this.weights[loss] += ofPass;
    }
    return this.weights[loss];
  }
}
