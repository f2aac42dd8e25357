package dev.backstitch.processor.op;

import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Index notation: which letters address the elements of an operand, {@code bi} for row {@code b},
 * unit {@code i}. The rows of a batch are always {@code b}.
 */
final class Indices {
  static final char ROW = 'b';

  private Indices() {}

  /**
   * The extent of every letter; the rows count as {@code rows}.
   *
   * @throws IllegalStateException where operands contradict each other
   */
  static Map<Character, Integer> extents(List<String> letters, List<Value> values, int rows) {
    Map<Character, Integer> extents = new LinkedHashMap<>();
    if (letters.size() != values.size()) {
      throw new IllegalStateException(letters + " for " + values);
    }
    for (int k = 0; k < values.size(); k++) {
      collect(letters.get(k), values.get(k), rows, extents);
    }
    return extents;
  }

  private static void collect(
      String letters, Value value, int rows, Map<Character, Integer> extents) {
    boolean hasRow = !letters.isEmpty() && letters.charAt(0) == ROW;
    if (letters.length() != value.rank() || hasRow != value.perRow()) {
      throw new IllegalStateException("'" + letters + "' does not address " + value);
    }
    for (int k = 0; k < letters.length(); k++) {
      char letter = letters.charAt(k);
      int extent = letter == ROW ? rows : value.shape().extent(hasRow ? k - 1 : k);
      Integer other = extents.putIfAbsent(letter, extent);
      if (other != null && other != extent) {
        throw new IllegalStateException(
            "'" + letter + "' is " + other + " and " + extent + " in " + value);
      }
    }
  }

  /** The place of an element in a plain row-major array. */
  static int place(String letters, Map<Character, Integer> at, Map<Character, Integer> extents) {
    int place = 0;
    for (int k = 0; k < letters.length(); k++) {
      char letter = letters.charAt(k);
      place = place * of(letter, extents) + of(letter, at);
    }
    return place;
  }

  private static int of(char letter, Map<Character, Integer> numbers) {
    return Objects.requireNonNull(numbers.get(letter), () -> "no " + letter);
  }

  /** Calls {@code body} for every combination of the letters, the last one fastest. */
  static void forEach(
      String letters, Map<Character, Integer> extents, Map<Character, Integer> at, Runnable body) {
    if (letters.isEmpty()) {
      body.run();
      return;
    }
    char letter = letters.charAt(0);
    for (int k = 0; k < of(letter, extents); k++) {
      at.put(letter, k);
      forEach(letters.substring(1), extents, at, body);
    }
  }

  /** The letters a value of a layer is addressed by: {@code bi}, {@code i}, nothing. */
  static String of(Value value) {
    return (value.perRow() ? "b" : "") + "ijklmn".substring(0, value.shape().rank());
  }

  /** The shape that letters without the row have. */
  static Shape shape(String letters, Map<Character, Integer> extents) {
    return new Shape(
        letters.chars().filter(c -> c != ROW).mapToObj(c -> extents.get((char) c)).toList());
  }
}
