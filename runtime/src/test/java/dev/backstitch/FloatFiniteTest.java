package dev.backstitch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Whether numbers are finite. */
final class FloatFiniteTest {
  @Test
  void looksAtAllInItsPartAndNoOthers() {
    for (float other : new float[] {Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY}) {
      for (int place = 0; place < 23; place++) {
        float[] values = new float[23];
        values[place] = other;
        boolean inside = place >= 3 && place < 22;
        assertTrue(FloatFinite.all(values, 3, 22) != inside, "place " + place);
      }
    }
    assertFalse(FloatFinite.all(new float[] {Float.POSITIVE_INFINITY, -1 / 0f}, 0, 2));
  }

  @Test
  void takesNumbersWhoseSumIsNot() {
    float[] values = new float[23];
    Arrays.fill(values, -Float.MAX_VALUE);
    assertTrue(FloatFinite.all(values, 0, 23));
  }
}
