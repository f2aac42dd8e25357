package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The letters of a step in index notation, for a single row.
 *
 * @param extents of each letter; 1 of the rows
 * @param column the last letter of the result, or a blank where it has none
 */
record Letters(Map<Character, Integer> extents, char column) {
  static Letters of(List<String> indices, List<Value> inputs, String result, Value output) {
    Map<Character, Integer> extents = new HashMap<>();
    for (int k = 0; k < inputs.size(); k++) {
      collect(indices.get(k), inputs.get(k), extents);
    }
    collect(result, output, extents);
    return new Letters(extents, result.isEmpty() ? ' ' : result.charAt(result.length() - 1));
  }

  private static void collect(String letters, Value value, Map<Character, Integer> extents) {
    int rows = value.perRow() ? 1 : 0;
    for (int k = 0; k < letters.length(); k++) {
      extents.put(letters.charAt(k), k < rows ? 1 : value.shape().extent(k - rows));
    }
  }

  private int extent(char letter) {
    return Objects.requireNonNull(this.extents.get(letter), () -> "no " + letter);
  }

  /** Every combination of some letters, the last one fastest, beside those already chosen. */
  List<Map<Character, Integer>> combinations(String letters, Map<Character, Integer> chosen) {
    if (letters.isEmpty()) {
      return List.of(chosen);
    }
    List<Map<Character, Integer>> all = new ArrayList<>();
    for (int k = 0; k < this.extent(letters.charAt(0)); k++) {
      Map<Character, Integer> more = new HashMap<>(chosen);
      more.put(letters.charAt(0), k);
      all.addAll(this.combinations(letters.substring(1), more));
    }
    return all;
  }

  /** The number of an element among those of its value, row-major. */
  int index(String letters, Map<Character, Integer> at) {
    int index = 0;
    for (int k = 0; k < letters.length(); k++) {
      char letter = letters.charAt(k);
      index = index * this.extent(letter) + at.getOrDefault(letter, 0);
    }
    return index;
  }

  /** The column of the result. */
  int last(Map<Character, Integer> at) {
    return at.getOrDefault(this.column, 0);
  }
}
