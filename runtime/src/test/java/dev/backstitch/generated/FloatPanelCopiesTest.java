package dev.backstitch.generated;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Copies of matrices whose panels lie in one piece. */
final class FloatPanelCopiesTest {
  /** Three inputs and 53 units: two panels and 5 columns of a third, in rows 64 apart from 3 on. */
  private static final Architecture ARCHITECTURE =
      Architecture.of("Panelled")
          .input("in", 3)
          .layer("out", "Dense", 53)
          .parameter(
              "out.weight",
              new int[] {53, 3},
              3,
              192,
              new int[] {1, 64},
              Initial.zeros(),
              true,
              0,
              0)
          .inPanels(7, 3 * 72, 24)
          .output("out")
          .length(195)
          .build();

  private final FloatPanelCopies copies = new FloatPanelCopies(ARCHITECTURE);

  /** A weight tells its row and column; what is not a weight is not a number. */
  private static float[] weights() {
    float[] weights = new float[195];
    Arrays.fill(weights, Float.NaN);
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 53; column++) {
        weights[3 + row * 64 + column] = 100 * row + column;
      }
    }
    return weights;
  }

  private FloatPanels readTwice(float[] weights) {
    return this.copies.of(weights, this.copies.of(weights, FloatPanels.NONE));
  }

  @Test
  void putsTheRowsOfAPanelBehindOneAnother() {
    float[] expected = new float[7 + 3 * 72];
    int next = 7;
    for (int first = 0; first < 72; first += 24) {
      for (int row = 0; row < 3; row++) {
        for (int column = first; column < first + 24; column++) {
          expected[next++] = column < 53 ? 100 * row + column : 0;
        }
      }
    }
    assertArrayEquals(expected, this.readTwice(weights()).values());
  }

  @Test
  void copiesAVersionThatIsReadTwice() {
    float[] weights = weights();
    FloatPanels once = this.copies.of(weights, FloatPanels.NONE);
    assertFalse(once.areCopied());
    assertEquals(0, once.values().length);
    FloatPanels twice = this.copies.of(weights, once);
    assertTrue(twice.areCopied());
    assertSame(twice, this.copies.of(weights, twice));
  }

  @Test
  void copiesNoVersionThatIsReadOnce() {
    FloatPanels known = this.readTwice(weights());
    for (int version = 0; version < 3; version++) {
      known = this.copies.of(weights(), known);
      assertFalse(known.areCopied());
    }
  }

  @Test
  void sharesTheCopyOfAVersion() {
    float[] weights = weights();
    FloatPanels copied = this.readTwice(weights);
    assertSame(copied, this.copies.of(weights, FloatPanels.NONE));
    assertSame(copied, this.copies.of(weights, new FloatPanels(weights)));
  }

  @Test
  void keepsWhatThePredictorOfAnOlderVersionHas() {
    float[] older = weights();
    FloatPanels ofOlder = this.readTwice(older);
    float[] newer = weights();
    newer[3] = 200;
    FloatPanels ofNewer = this.readTwice(newer);
    assertNotSame(ofOlder, ofNewer);
    assertEquals(200, ofNewer.values()[7]);
    assertEquals(0, ofOlder.values()[7]);
    assertSame(ofOlder, this.copies.of(older, ofOlder));
    assertSame(ofNewer, this.copies.of(newer, FloatPanels.NONE));
  }

  @Test
  void paysWithVectorsOf256Bits() {
    assertEquals(Simd.bits() == 256, this.copies.pay());
  }
}
