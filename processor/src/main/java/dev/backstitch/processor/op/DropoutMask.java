package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.List;

/**
 * What inverted dropout multiplies units with while training: 0 with probability {@code rate}, else
 * {@code 1 / (1 - rate)}, so that the expected value stays.
 *
 * <p>The mask is a function of seed, number of the update, layer, row and unit alone: the same in
 * the backward pass, on any number of threads, and in a resumed run. It has no gradient. The bits
 * come from {@link #hash}, the finaliser of MurmurHash3 over the coordinates.
 *
 * @param rate the probability of dropping a unit, at least 0 and below 1
 * @param layer tells the layers of a network apart
 */
public record DropoutMask(double rate, int layer) implements Op {
  @Override
  public String name() {
    return "dropoutMask";
  }

  @Override
  public void check(List<Value> inputs, Value output) {
    if (!inputs.isEmpty() || !output.perRow() || output.shape().rank() != 1) {
      throw new IllegalStateException(inputs + " -> " + output);
    }
  }

  @Override
  public String text(List<String> inputs) {
    return "0 with probability " + this.rate + ", else 1 / (1 - " + this.rate + ")";
  }

  /** What a unit that is kept is multiplied with. */
  public double scale() {
    return 1 / (1 - this.rate);
  }

  /** A unit is dropped where its hash, as an unsigned number of 31 bits, is below this. */
  public int threshold() {
    return (int) Math.round(this.rate * 0x1p31 - 0.5);
  }

  /** Mixes the bits of {@code x} so that each depends on all. */
  public static int hash(int x) {
    int mixed = x;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }

  /** What the hashes of one row start from. */
  public static int rowKey(long seed, long update, int layer, int row) {
    int key = hash((int) seed ^ hash((int) (seed >>> 32) + layer));
    key = hash(key + (int) update) ^ (int) (update >>> 32);
    return hash(key + row);
  }

  /** Whether a unit is dropped. */
  public static boolean drops(int rowKey, int unit, int threshold) {
    return hash(rowKey + unit * 0x9e3779b9) >>> 1 < threshold;
  }

  @Override
  public void differentiate(Step step, Value outputGradient, Gradients gradients) {
    // The mask depends on nothing that is learned.
  }

  @Override
  public <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays) {
    int units = step.output().shape().extent(0);
    for (int row = 0; row < arrays.rows(); row++) {
      int key = rowKey(arrays.seed(), arrays.update(), this.layer, row);
      for (int i = 0; i < units; i++) {
        double kept = drops(key, i, this.threshold()) ? 0 : this.scale();
        arrays.put(step, row * units + i, arithmetic.constant(kept));
      }
    }
  }
}
