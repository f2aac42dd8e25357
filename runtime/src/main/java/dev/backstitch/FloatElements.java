package dev.backstitch;

import dev.backstitch.generated.FloatNumbers;
import dev.backstitch.safetensors.ElementFormat;
import dev.backstitch.safetensors.Elements;

/** An array of floats, as files see it. */
final class FloatElements implements Elements {
  private final float[] array;

  FloatElements(float[] array) {
    this.array = array;
  }

  @Override
  public ElementFormat format() {
    return ElementFormat.of(Float.BYTES);
  }

  @Override
  public double get(int place) {
    return this.array[place];
  }

  @Override
  public void set(int place, double value) {
    this.array[place] = FloatNumbers.of(value);
  }
}
