package dev.backstitch.benchmarks.peer;

import java.util.Arrays;

/** Floats one after the other. */
final class FloatList {
  private float[] values = new float[64];
  private int size;

  void add(float value) {
    if (this.size == this.values.length) {
      this.values = Arrays.copyOf(this.values, 2 * this.size);
    }
    this.values[this.size] = value;
    this.size++;
  }

  float[] toArray() {
    return Arrays.copyOf(this.values, this.size);
  }
}
