package dev.backstitch.processor.wall;

import java.util.Iterator;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Finds something small that fails as something large does: takes the first smaller one that fails,
 * from there the next, until none fails.
 *
 * @param smaller what is a little smaller
 * @param fails whether it fails in the same way
 * @param <T> what is tried
 */
record Shrinker<T>(Function<T, Stream<T>> smaller, Predicate<T> fails) {
  /** So many are tried at most, so that a failure is told in minutes. */
  private static final int MOST_TRIALS = 1500;

  /** The smallest one found. */
  T shrink(T start) {
    T smallest = start;
    int trials = 0;
    Optional<T> next = Optional.of(start);
    while (next.isPresent()) {
      smallest = next.get();
      next = Optional.empty();
      Iterator<T> candidates = this.smaller.apply(smallest).iterator();
      while (next.isEmpty() && candidates.hasNext() && trials < MOST_TRIALS) {
        T candidate = candidates.next();
        trials++;
        next = this.fails.test(candidate) ? Optional.of(candidate) : Optional.empty();
      }
    }
    return smallest;
  }
}
