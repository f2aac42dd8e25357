package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Arrays;

/** Checks and finds the rates of {@link Schedule#piecewise}. */
final class PiecewiseSchedule {
  private PiecewiseSchedule() {}

  static Schedule of(long[] ends, double[] rates) {
    if (rates.length != ends.length + 1) {
      throw new IllegalArgumentException(
          "%d rates are given with %d ends. Give one rate more than ends."
              .formatted(rates.length, ends.length));
    }
    for (double rate : rates) {
      Range.notNegative("learning rate", rate);
    }
    for (int i = 0; i < ends.length; i++) {
      long before = i == 0 ? 0 : ends[i - 1];
      if (ends[i] <= before) {
        throw new IllegalArgumentException(
            "End %d of the rates is %d after %d. Give ends that rise."
                .formatted(i, ends[i], before));
      }
    }
    return DescribedSchedule.of(
        updates -> rates[passed(ends, updates)],
        "piecewise",
        Arrays.toString(ends),
        Arrays.toString(rates));
  }

  private static int passed(long[] ends, long updates) {
    int passed = 0;
    while (passed < ends.length && updates >= ends[passed]) {
      passed++;
    }
    return passed;
  }
}
