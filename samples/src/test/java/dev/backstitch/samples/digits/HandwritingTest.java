package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class HandwritingTest {
  @Test
  void writesTheSameFromTheSameSeed() {
    Pictures first = new Handwriting(42).write(50);
    Pictures second = new Handwriting(42).write(50);
    for (int row = 0; row < 50; row++) {
      assertEquals(first.label(row), second.label(row));
      assertArrayEquals(first.input(row), second.input(row));
    }
  }

  /** The number is that of the first run: a change of it is a change of everybody's digits. */
  @Test
  void writesTheSameOnEveryMachine() {
    CRC32 sum = new CRC32();
    Pictures digits = new Handwriting(42).write(200);
    for (int row = 0; row < digits.size(); row++) {
      sum.update(digits.label(row));
      for (float pixel : digits.input(row)) {
        sum.update(Math.round(255 * pixel));
      }
    }
    assertEquals(751_168_731L, sum.getValue());
  }

  @Test
  void writesOthersFromAnotherSeed() {
    float[] one = new Handwriting(1).write(1).input(0);
    float[] two = new Handwriting(2).write(1).input(0);
    assertFalse(Arrays.equals(one, two));
  }

  @Test
  void goesOnWritingNewOnes() {
    Handwriting hand = new Handwriting(1);
    assertFalse(Arrays.equals(hand.write(1).input(0), hand.write(1).input(0)));
  }

  /** 10,000 digits: each about 1,000 times, with a standard deviation of 30. */
  @Test
  void writesEachDigitAboutAsOften() {
    Pictures digits = new Handwriting(3).write(10_000);
    int[] counts = new int[10];
    for (int row = 0; row < digits.size(); row++) {
      counts[digits.label(row)]++;
    }
    for (int count : counts) {
      assertEquals(1_000, count, 120);
    }
  }

  @Test
  void leavesMostPaperWhiteAndSomeBlack() {
    Pictures digits = new Handwriting(4).write(200);
    for (int row = 0; row < digits.size(); row++) {
      float[] picture = digits.input(row);
      long dark = 0;
      for (float pixel : picture) {
        assertTrue(pixel >= 0 && pixel <= 1);
        dark += pixel > 0.5 ? 1 : 0;
      }
      assertTrue(dark >= 12 && dark <= 392, "dark pixels: " + dark);
    }
  }
}
