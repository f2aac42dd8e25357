package dev.backstitch.generated;

import java.util.function.DoubleSupplier;

/** How the values of a parameter are drawn, element by element. */
final class Drawing {
  /** Where Keras cuts a truncated normal distribution, in standard deviations. */
  private static final double CUT = 2;

  private Drawing() {}

  /** The number of elements of a shape. */
  static int count(int[] shape) {
    int count = 1;
    for (int extent : shape) {
      count = Math.multiplyExact(count, extent);
    }
    return count;
  }

  static double[] fill(int[] shape, DoubleSupplier next) {
    double[] values = new double[count(shape)];
    for (int i = 0; i < values.length; i++) {
      values[i] = next.getAsDouble();
    }
    return values;
  }

  static double[] parse(String values) {
    String text = values.strip();
    return text.isEmpty() ? new double[0] : parse(text.split("\\s+"));
  }

  private static double[] parse(String[] words) {
    double[] numbers = new double[words.length];
    for (int i = 0; i < words.length; i++) {
      numbers[i] = Double.parseDouble(words[i]);
    }
    return numbers;
  }

  static double[] given(int[] shape, double[] values) {
    if (values.length != count(shape)) {
      throw new IllegalArgumentException(
          values.length
              + " values are given for a parameter of "
              + count(shape)
              + ". Give one for each.");
    }
    return values.clone();
  }

  static double truncated(SplitMix64 random) {
    double drawn = random.normal();
    while (Math.abs(drawn) > CUT) {
      drawn = random.normal();
    }
    return drawn;
  }
}
