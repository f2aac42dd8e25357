package dev.backstitch.samples.digits;

import dev.backstitch.FloatExamples;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * Pictures of digits with their classes, one byte a pixel: 0 is paper, 255 ink.
 *
 * <p>A trainer reads its rows from here, so that a data set needs a quarter of the memory that it
 * would take in floats.
 */
final class Pictures implements FloatExamples {
  static final int SIDE = 28;
  static final int PIXELS = SIDE * SIDE;
  static final int CLASSES = 10;

  private static final float INK = 255;

  private final byte[] pixels;
  private final byte[] labels;

  /** Takes both arrays as they are: the pixels picture by picture, a class for each picture. */
  Pictures(byte[] pixels, byte[] labels) {
    this.pixels = pixels;
    this.labels = labels;
  }

  @Override
  public int size() {
    return this.labels.length;
  }

  @Override
  public int inputSize() {
    return PIXELS;
  }

  @Override
  public void input(int row, float[] into, int at) {
    for (int i = 0; i < PIXELS; i++) {
      into[at + i] = Byte.toUnsignedInt(this.pixels[row * PIXELS + i]) / INK;
    }
  }

  /** The pixels of one picture, as a network reads them. */
  float[] input(int row) {
    float[] input = new float[PIXELS];
    this.input(row, input, 0);
    return input;
  }

  @Override
  public boolean labelled() {
    return true;
  }

  @Override
  public int label(int row) {
    return this.labels[row];
  }

  @Override
  public int observedSize() {
    return CLASSES;
  }

  @Override
  public void observed(int row, float[] into, int at) {
    Arrays.fill(into, at, at + CLASSES, 0);
    into[at + this.label(row)] = 1;
  }

  /** The first pictures, at most so many. */
  Pictures first(int most) {
    return this.select(row -> row < most);
  }

  /** The pictures whose number, from 0, is wanted. */
  Pictures select(IntPredicate wanted) {
    int[] rows = IntStream.range(0, this.size()).filter(wanted).toArray();
    byte[] somePixels = new byte[rows.length * PIXELS];
    byte[] someLabels = new byte[rows.length];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(this.pixels, rows[i] * PIXELS, somePixels, i * PIXELS, PIXELS);
      someLabels[i] = this.labels[rows[i]];
    }
    return new Pictures(somePixels, someLabels);
  }
}
