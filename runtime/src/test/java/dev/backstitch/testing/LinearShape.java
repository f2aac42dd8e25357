package dev.backstitch.testing;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.Initial;

/**
 * The shape of a linear network written by hand, {@code sum = weight * features + bias}, with rows
 * padded to whole fours, as generated ones are to whole vectors.
 */
public record LinearShape(
    int inputs, int outputs, boolean biasTrained, double l1, double l2, boolean hasLoss) {
  /** Everything trained, no decay, with a loss. */
  public static LinearShape of(int inputs, int outputs) {
    return new LinearShape(inputs, outputs, true, 0, 0, true);
  }

  /** The same with a frozen bias. */
  public LinearShape frozenBias() {
    return new LinearShape(this.inputs, this.outputs, false, this.l1, this.l2, this.hasLoss);
  }

  /** The same with weights that decay. */
  public LinearShape decay(double newL1, double newL2) {
    return new LinearShape(this.inputs, this.outputs, this.biasTrained, newL1, newL2, this.hasLoss);
  }

  /** The same without a loss. */
  public LinearShape withoutLoss() {
    return new LinearShape(this.inputs, this.outputs, this.biasTrained, this.l1, this.l2, false);
  }

  /** The distance of rows of outputs. */
  public int stride() {
    return (this.outputs + 3) / 4 * 4;
  }

  /** Where the bias lies. */
  public int biasAt() {
    return this.inputs * this.stride();
  }

  /** The description that a generated class would hold. */
  public Architecture architecture() {
    int stride = this.stride();
    return Architecture.of("Line")
        .input("features", this.inputs)
        .layer("sum", "Dense", this.outputs)
        .cost((long) this.inputs * this.outputs, "")
        .parameter(
            "sum.weight",
            new int[] {this.outputs, this.inputs},
            0,
            this.biasAt(),
            new int[] {1, stride},
            Initial.uniform(-1, 1),
            true,
            this.l1,
            this.l2)
        .parameter(
            "sum.bias",
            new int[] {this.outputs},
            this.biasAt(),
            stride,
            new int[] {1},
            Initial.constant(0.5),
            this.biasTrained,
            0,
            0)
        .output("sum", this.hasLoss)
        .length(this.biasAt() + stride)
        .build();
  }
}
