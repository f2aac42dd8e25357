package dev.backstitch.generated;

/**
 * Draws orthogonal matrices by Gram and Schmidt's method, each vector made orthogonal twice.
 *
 * <p>The vectors are divided by their own positive length, so the diagonal of R is positive and no
 * sign has to be mended afterwards. A second pass brings the error from the condition number of the
 * drawn matrix down to rounding ("twice is enough", Giraud and others 2005).
 */
final class Orthogonal {
  private Orthogonal() {}

  static double[] draw(int[] shape, double gain, SplitMix64 random) {
    int rows = shape[0];
    int columns = ParameterLayout.count(shape) / rows;
    int vectors = Math.min(rows, columns);
    double[][] drawn = draw(vectors, Math.max(rows, columns), random);
    for (int i = 0; i < vectors; i++) {
      orthogonalise(drawn, i);
      orthogonalise(drawn, i);
    }
    return arrange(drawn, rows, columns, gain);
  }

  /** A long by short matrix, drawn row by row, held as its short number of columns. */
  private static double[][] draw(int vectors, int length, SplitMix64 random) {
    double[][] drawn = new double[vectors][length];
    for (int j = 0; j < length; j++) {
      for (int i = 0; i < vectors; i++) {
        drawn[i][j] = random.normal();
      }
    }
    return drawn;
  }

  private static void orthogonalise(double[][] vectors, int index) {
    double[] vector = vectors[index];
    for (int i = 0; i < index; i++) {
      subtract(vector, vectors[i], dot(vector, vectors[i]));
    }
    double length = Math.sqrt(dot(vector, vector));
    for (int j = 0; j < vector.length; j++) {
      vector[j] /= length;
    }
  }

  private static void subtract(double[] from, double[] direction, double amount) {
    for (int j = 0; j < from.length; j++) {
      from[j] -= amount * direction[j];
    }
  }

  private static double dot(double[] left, double[] right) {
    double sum = 0;
    for (int j = 0; j < left.length; j++) {
      sum += left[j] * right[j];
    }
    return sum;
  }

  private static double[] arrange(double[][] vectors, int rows, int columns, double gain) {
    double[] values = new double[rows * columns];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double value = rows < columns ? vectors[row][column] : vectors[column][row];
        values[row * columns + column] = gain * value;
      }
    }
    return values;
  }
}
