package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.backstitch.generated.Architecture;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which rows are whose. */
class SharingTest {
  private static List<Integer> parts(int threads, int rows) {
    Sharing sharing = new Sharing(Architecture.of("Nothing").build());
    try (Workers workers = new Workers(threads)) {
      sharing.use(workers, 0);
      List<Integer> sizes = new ArrayList<>();
      for (int part = 0; part < threads; part++) {
        sizes.add(sharing.row(part + 1, rows) - sharing.row(part, rows));
      }
      return sizes;
    }
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
