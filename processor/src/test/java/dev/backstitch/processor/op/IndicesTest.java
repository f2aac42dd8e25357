package dev.backstitch.processor.op;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IndicesTest {
  private static final Value ROWS_OF_3 = Value.perRow("rows", Shape.of(3));
  private static final Value MATRIX = Value.shared("matrix", Shape.of(3, 4));

  @Test
  void everyLetterHasTheExtentOfItsPlace() {
    assertEquals(
        Map.of('b', 7, 'j', 3, 'i', 4),
        Indices.extents(List.of("bj", "ji"), List.of(ROWS_OF_3, MATRIX), 7));
    assertEquals(Map.of(), Indices.extents(List.of(""), List.of(scalar()), 7));
  }

  @Test
  void operandsMustNotContradictEachOther() {
    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> Indices.extents(List.of("bi", "ji"), List.of(ROWS_OF_3, MATRIX), 7));
    assertEquals("'i' is 3 and 4 in matrix[3x4]", refused.getMessage());
  }

  @Test
  void lettersMustBeAsManyAsIndices() {
    assertRefused(List.of("bij"), List.of(ROWS_OF_3));
    assertRefused(List.of("b"), List.of(ROWS_OF_3));
    assertRefused(List.of("ij"), List.of(ROWS_OF_3));
    assertRefused(List.of("bi"), List.of(MATRIX));
    assertRefused(List.of("bi", "i"), List.of(ROWS_OF_3));
    assertRefused(List.of("i"), List.of(scalar()));
    assertRefused(List.of(""), List.of(ROWS_OF_3));
  }

  private static void assertRefused(List<String> letters, List<Value> values) {
    assertThrows(IllegalStateException.class, () -> Indices.extents(letters, values, 2));
  }

  @Test
  void placesAreRowMajor() {
    Map<Character, Integer> extents = Map.of('b', 2, 'j', 3, 'i', 4);
    assertEquals(1 * 12 + 2 * 4 + 3, Indices.place("bji", Map.of('b', 1, 'j', 2, 'i', 3), extents));
    assertEquals(0, Indices.place("", Map.of(), extents));
    NullPointerException refused =
        assertThrows(NullPointerException.class, () -> Indices.place("k", Map.of('k', 1), extents));
    assertEquals("no k", refused.getMessage());
  }

  @Test
  void theLastLetterRunsFastest() {
    List<String> seen = new ArrayList<>();
    Map<Character, Integer> at = new HashMap<>();
    Indices.forEach(
        "ji", Map.of('j', 2, 'i', 3), at, () -> seen.add(at.get('j') + "" + at.get('i')));
    assertEquals(List.of("00", "01", "02", "10", "11", "12"), seen);
  }

  @Test
  void lettersAndShapesBelongTogether() {
    assertEquals("bi", Indices.of(ROWS_OF_3));
    assertEquals("ij", Indices.of(MATRIX));
    assertEquals("", Indices.of(scalar()));
    assertEquals(Shape.of(3, 4), Indices.shape("bji", Map.of('b', 9, 'j', 3, 'i', 4)));
  }

  private static Value scalar() {
    return Value.shared("scalar", Shape.of());
  }
}
