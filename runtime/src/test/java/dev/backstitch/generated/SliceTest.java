package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slices lie side by side, begin at whole groups and leave nothing out. */
final class SliceTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 15, 16, 17, 31, 32, 33, 64, 100, 257, 784, Integer.MAX_VALUE})
  void coverEverythingOnce(int extent) {
    for (int slices = 1; slices <= 9; slices++) {
      int end = 0;
      for (int number = 0; number < slices; number++) {
        Slice slice = new Slice(number, slices);
        assertEquals(end, slice.from(extent));
        assertTrue(end == extent || end % 16 == 0, slice::toString);
        assertTrue(slice.size(extent) >= 0);
        end += slice.size(extent);
      }
      assertEquals(extent, end);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void giveEachAsMuch(int slices) {
    for (int number = 0; number < slices; number++) {
      Slice slice = new Slice(number, slices);
      assertEquals(48, slice.size(slices * 48));
      assertEquals(number == 0, slice.isFirst());
    }
  }
}
