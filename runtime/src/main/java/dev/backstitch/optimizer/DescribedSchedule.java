package dev.backstitch.optimizer;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * A schedule that says how it was made, so that a checkpoint can tell it from others.
 *
 * @param curve its rates
 * @param text such as {@code cosine(0.1, 0.0, 1000)}
 */
record DescribedSchedule(Schedule curve, String text) implements Schedule {
  /** The schedule that a method makes of its arguments. */
  static Schedule of(Schedule curve, String method, Object... arguments) {
    String all = Arrays.stream(arguments).map(String::valueOf).collect(Collectors.joining(", "));
    return new DescribedSchedule(curve, method + "(" + all + ")");
  }

  @Override
  public double at(long updates) {
    return this.curve.at(updates);
  }

  @Override
  public String toString() {
    return this.text;
  }
}
