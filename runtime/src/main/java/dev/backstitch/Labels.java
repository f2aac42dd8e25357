package dev.backstitch;

import dev.backstitch.generated.Architecture;

/** Knows which labels a network can learn. */
final class Labels {
  private final String network;
  private final int outputs;
  private final int classes;

  Labels(Architecture architecture) {
    this.network = architecture.name();
    this.outputs = architecture.outputs().size();
    this.classes = Math.max(2, architecture.observedSize());
  }

  /** Refuses labels as such, where there are several outputs. */
  void requireMeaning() {
    if (this.outputs != 1) {
      throw new IllegalArgumentException(
          "'%s' has %d outputs, so a label does not say which is meant. Give observed values."
              .formatted(this.network, this.outputs));
    }
  }

  /** Refuses a label that is no class. */
  void check(int label, int row) {
    this.requireMeaning();
    if (label < 0 || label >= this.classes) {
      throw new IllegalArgumentException(
          "The label of row %d is %d, but '%s' has %d classes. Give 0 to %d."
              .formatted(row, label, this.network, this.classes, this.classes - 1));
    }
  }

  /** Refuses labels of which one is no class. */
  void check(int[] labels) {
    for (int row = 0; row < labels.length; row++) {
      this.check(labels[row], row);
    }
  }
}
