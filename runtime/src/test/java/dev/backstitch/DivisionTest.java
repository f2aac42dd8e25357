package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which rows are whose. */
class DivisionTest {
  private static List<Integer> parts(int parts, int rows) {
    Division division = new Division(parts);
    return IntStream.range(0, parts)
        .mapToObj(part -> division.row(part + 1, rows) - division.row(part, rows))
        .toList();
  }

  @Test
  void cutsRowsInBlocksOfEight() {
    assertEquals(List.of(64, 64), parts(2, 128));
    assertEquals(List.of(40, 40, 48), parts(3, 128));
    assertEquals(List.of(8, 15), parts(2, 23));
  }

  @Test
  void leavesNoSingleRowToAnyPart() {
    for (int threads = 1; threads <= 9; threads++) {
      for (int rows = 9; rows <= 100; rows++) {
        List<Integer> parts = parts(threads, rows);
        assertEquals(rows, parts.stream().mapToInt(part -> part).sum());
        assertTrue(parts.stream().allMatch(part -> part == 0 || part >= 8), parts::toString);
      }
    }
  }
}
