package dev.backstitch.samples.data;

import java.util.Arrays;

/** Tables whose columns have mean 0 and standard deviation 1 over some of their rows. */
final class Standardised {
  private Standardised() {}

  /** A standardised copy, by the mean and deviation of the chosen rows. */
  static double[][] by(int[] chosen, double[][] rows) {
    double[][] results = new double[rows.length][rows[0].length];
    for (int column = 0; column < rows[0].length; column++) {
      int at = column;
      double mean = Arrays.stream(chosen).mapToDouble(i -> rows[i][at]).average().orElseThrow();
      double square =
          Arrays.stream(chosen)
              .mapToDouble(i -> (rows[i][at] - mean) * (rows[i][at] - mean))
              .average()
              .orElseThrow();
      for (int row = 0; row < rows.length; row++) {
        results[row][at] = (rows[row][at] - mean) / Math.sqrt(square);
      }
    }
    return results;
  }
}
