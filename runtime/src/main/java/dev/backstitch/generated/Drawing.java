package dev.backstitch.generated;

/** The elements of a parameter that are given in its declaration. */
final class Drawing {
  private Drawing() {}

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
    if (values.length != ParameterLayout.count(shape)) {
      throw new IllegalArgumentException(
          values.length
              + " values are given for a parameter of "
              + ParameterLayout.count(shape)
              + ". Give one for each.");
    }
    return values.clone();
  }
}
