package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Copies of matrices in half the bytes. */
final class HalfCopiesTest {
  /** Two inputs and 47 units, which are 48 columns with padding, in rows 64 apart from 3 on. */
  private static final Architecture ARCHITECTURE =
      Architecture.of("Halved")
          .input("in", 2)
          .layer("out", "Dense", 47)
          .parameter(
              "out.weight",
              new int[] {47, 2},
              3,
              128,
              new int[] {1, 64},
              Initial.zeros(),
              true,
              0,
              0)
          .half(5, 16)
          .output("out")
          .length(131)
          .build();

  private final HalfCopies copies = new HalfCopies(ARCHITECTURE);

  /** A weight tells its row and column; whole numbers up to 256 have a form in half the bytes. */
  private static float[] weights() {
    float[] weights = new float[131];
    Arrays.fill(weights, Float.NaN);
    for (int row = 0; row < 2; row++) {
      for (int column = 0; column < 48; column++) {
        weights[3 + row * 64 + column] = 100 * row + column;
      }
    }
    return weights;
  }

  @Test
  void pairsColumnsHalfAPanelApart() {
    int[] halves = this.copies.of(weights(), HalfVersion.NONE).halves();
    int[] expected = new int[5 + 2 * 32];
    for (int i = 0; i < 16; i++) {
      expected[5 + i] = pair(i, 16 + i);
      expected[5 + 16 + i] = pair(100 + i, 116 + i);
      expected[5 + 32 + i] = pair(16 + i, 32 + i);
      expected[5 + 48 + i] = pair(116 + i, 132 + i);
    }
    assertArrayEquals(expected, halves);
  }

  private static int pair(float lower, float upper) {
    return Float.floatToRawIntBits(upper) | Float.floatToRawIntBits(lower) >>> 16;
  }

  @Test
  void countsWeightsWithoutPadding() {
    assertEquals(94, this.copies.weights());
  }

  @Test
  void makesOneCopyOfAVersion() {
    float[] weights = weights();
    HalfVersion first = this.copies.of(weights, HalfVersion.NONE);
    assertSame(first, this.copies.of(weights, first));
    assertSame(first, this.copies.of(weights, HalfVersion.NONE));
  }

  @Test
  void keepsWhatThePredictorOfAnOlderVersionHas() {
    float[] older = weights();
    HalfVersion ofOlder = this.copies.of(older, HalfVersion.NONE);
    float[] newer = weights();
    newer[3] = 200;
    HalfVersion ofNewer = this.copies.of(newer, ofOlder);
    assertNotSame(ofOlder, ofNewer);
    assertEquals(pair(200, 16), ofNewer.halves()[5]);
    assertEquals(pair(0, 16), ofOlder.halves()[5]);
    assertSame(ofOlder, this.copies.of(older, ofOlder));
    assertSame(ofNewer, this.copies.of(newer, HalfVersion.NONE));
  }
}
