package dev.backstitch.generated;

import java.util.Comparator;
import java.util.List;

/** Finds the known name that a mistyped one was probably meant to be. */
public final class NearestName {
  private NearestName() {}

  /**
   * A sentence that names the nearest of the known names, or says that there are none.
   *
   * @param given what was mistyped
   * @param known what could have been meant
   * @return such as {@code Did you mean 'hidden'?}
   */
  public static String suggestion(String given, List<String> known) {
    return known.stream()
        .min(Comparator.comparingInt(name -> distance(given, name)))
        .map(nearest -> "Did you mean '" + nearest + "'?")
        .orElse("It has none.");
  }

  /** Levenshtein's distance: letters to insert, delete or replace. */
  static int distance(String left, String right) {
    int[] row = new int[right.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= left.length(); i++) {
      advance(left.charAt(i - 1), i, right, row);
    }
    return row[right.length()];
  }

  /** Turns the row of one letter's distances into that of the next letter. */
  private static void advance(char letter, int first, String right, int[] row) {
    int diagonal = row[0];
    row[0] = first;
    for (int j = 1; j < row.length; j++) {
      int replaced = diagonal + (letter == right.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(replaced, Math.min(diagonal, row[j - 1]) + 1);
    }
  }
}
