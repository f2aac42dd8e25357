package dev.backstitch.processor.wall;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What was counted, and the worst of what was measured; any thread may add to it. */
final class Tally {
  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Double> worst = new TreeMap<>();

  /** Counts one. */
  synchronized void count(String what) {
    this.counts.merge(what, 1, Integer::sum);
  }

  /** Keeps the greatest. */
  synchronized void measure(String what, double error) {
    this.worst.merge(what, error, Math::max);
  }

  /** How often that was counted. */
  synchronized int counted(String what) {
    return this.counts.getOrDefault(what, 0);
  }

  @Override
  public synchronized String toString() {
    StringBuilder text = new StringBuilder();
    this.counts.forEach((what, count) -> text.append("%8d %s%n".formatted(count, what)));
    this.worst.forEach(
        (what, error) -> text.append(String.format(Locale.ROOT, "%8.1e worst %s%n", error, what)));
    return text.toString();
  }
}
