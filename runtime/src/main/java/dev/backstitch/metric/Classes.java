package dev.backstitch.metric;

/** What class a row of values means: the place of its greatest, or yes or no for a single one. */
final class Classes {
  /** The class of a row with a NaN, which is none. */
  static final int NONE = -1;

  /** Where probabilities, and observed values, are divided into no and yes. */
  static final double HALF = 0.5;

  private Classes() {}

  /** How many classes rows of so many values tell apart. */
  static int count(int values) {
    return Math.max(2, values);
  }

  /** The column of the greatest value, the first of equals; of one value 0 or, from a half, 1. */
  static int of(double[] row) {
    return of(row, HALF);
  }

  /** The class of a row of observed values, which must have one. */
  static int observed(double[] row) {
    int observed = of(row);
    if (observed == NONE) {
      throw new IllegalArgumentException(
          "A row of observed values holds NaN, so it has no class. Leave that row out.");
    }
    return observed;
  }

  static int of(double[] row, double threshold) {
    int greatest = 0;
    for (int i = 0; i < row.length; i++) {
      if (Double.isNaN(row[i])) {
        return NONE;
      }
      greatest = row[i] > row[greatest] ? i : greatest;
    }
    boolean yes = row.length == 1 && row[0] >= threshold;
    return yes ? 1 : greatest;
  }
}
