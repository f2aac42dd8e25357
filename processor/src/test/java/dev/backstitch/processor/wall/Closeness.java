package dev.backstitch.processor.wall;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Whether two computations of the same numbers agree.
 *
 * <p>They do if they differ by no more than a fraction of the norm of the whole, or, where sums
 * cancel or a kink is near, by no more than the numbers themselves move when everything given moves
 * by a few roundings, or by a few roundings of the numbers that they were summed from. The second
 * is rare; it is counted.
 *
 * @param <G> names what is given
 * @param check what is checked
 * @param tolerance the fraction
 * @param move by which everything given is moved, relative to itself
 * @param given what is given
 * @param tally where errors and exceptions are kept
 */
record Closeness<G>(
    String check, double tolerance, double move, Map<G, double[]> given, Tally tally) {
  /** So many times what is given is moved. */
  private static final int MOVES = 6;

  /** So much further than that the numbers may be. */
  private static final double MARGIN = 8;

  /**
   * Compares.
   *
   * @param what the numbers are
   * @param summed the size of what they are sums of, 0 where it is their own
   * @param expected computes them from what is given
   * @throws WallFailure if they do not agree
   */
  void compare(
      String what, double summed, Function<Map<G, double[]>, double[]> expected, double... actual) {
    double[] wanted = expected.apply(this.given);
    double error = distance(wanted, actual);
    double scale = norm(wanted);
    if (error <= this.tolerance * scale) {
      this.tally.measure(this.check, error == 0 ? 0 : error / scale);
      return;
    }
    double moved =
        this.move * summed
            + IntStream.range(0, MOVES)
                .mapToDouble(k -> distance(wanted, expected.apply(this.moved(k))))
                .max()
                .orElseThrow();
    if (!(error <= MARGIN * moved)) {
      throw new WallFailure(
          this.check,
          "%s differ by %s of %s, and move by %s%nexpected %s%nactual   %s"
              .formatted(what, error, scale, moved, text(wanted), text(actual)));
    }
    this.tally.count(this.check + " agree within what a few roundings move");
  }

  private static String text(double... numbers) {
    return Arrays.toString(Arrays.copyOf(numbers, Math.min(8, numbers.length)));
  }

  /** The root of the sum of squares. */
  static double norm(double... numbers) {
    return distance(numbers, new double[numbers.length]);
  }

  private static double distance(double[] one, double[] other) {
    if (one.length != other.length) {
      throw new IllegalArgumentException(one.length + " and " + other.length + " numbers");
    }
    double distance = 0;
    for (int i = 0; i < one.length; i++) {
      distance = Math.hypot(distance, one[i] - other[i]);
    }
    return distance;
  }

  private Map<G, double[]> moved(int time) {
    SplittableRandom random = new SplittableRandom(time);
    Map<G, double[]> moved = new java.util.LinkedHashMap<>();
    this.given.forEach(
        (key, numbers) ->
            moved.put(
                key,
                Arrays.stream(numbers)
                    .map(number -> number * (1 + this.move * random.nextDouble(-1, 1)))
                    .toArray()));
    return moved;
  }

  /** Whether numbers are small enough to be compared at all. */
  static boolean areTame(double most, double... numbers) {
    return Arrays.stream(numbers).allMatch(number -> Math.abs(number) < most);
  }

  /** All numbers of some arrays, one after the other. */
  static double[] joined(List<double[]> arrays) {
    return arrays.stream().flatMapToDouble(Arrays::stream).toArray();
  }
}
