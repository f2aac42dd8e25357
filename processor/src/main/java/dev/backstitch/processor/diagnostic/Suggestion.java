package dev.backstitch.processor.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that a user may have meant. */
public final class Suggestion {
  private Suggestion() {}

  /** The nearest of {@code names} by edit distance, unless it is altogether different. */
  public static Optional<String> nearest(String name, Collection<String> names) {
    return names.stream()
        .filter(candidate -> distance(name, candidate) <= Math.max(1, candidate.length() / 2))
        .filter(
            candidate -> distance(name, candidate) < Math.max(name.length(), candidate.length()))
        .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
  }

  /** Levenshtein's distance, without regard to case: insertions, deletions and replacements. */
  static int distance(String a, String b) {
    int[] above = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      above[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = above[j - 1] + (same(a.charAt(i - 1), b.charAt(j - 1)) ? 0 : 1);
        row[j] = Math.min(replaced, 1 + Math.min(above[j], row[j - 1]));
      }
      above = row;
    }
    return above[b.length()];
  }

  private static boolean same(char a, char b) {
    return Character.toLowerCase(a) == Character.toLowerCase(b);
  }
}
