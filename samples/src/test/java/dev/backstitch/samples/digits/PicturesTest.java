package dev.backstitch.samples.digits;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PicturesTest {
  private static final Pictures THREE = three();

  private static Pictures three() {
    byte[] pixels = new byte[3 * 784];
    pixels[0] = (byte) 255;
    pixels[784 + 1] = 51;
    pixels[2 * 784 + 783] = (byte) 204;
    return new Pictures(pixels, new byte[] {3, 0, 9});
  }

  @Test
  void givesInkAsOneAndPaperAsZero() {
    float[] row = new float[790];
    THREE.input(1, row, 2);
    assertEquals(0.2f, row[2 + 1]);
    row[2 + 1] = 0;
    assertArrayEquals(new float[790], row);
    assertEquals(1f, THREE.input(0)[0]);
    assertEquals(0.8f, THREE.input(2)[783]);
  }

  @Test
  void observesTheWrittenDigitAlone() {
    float[] observed = {7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7};
    THREE.observed(2, observed, 1);
    assertArrayEquals(new float[] {7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 7}, observed);
  }

  @Test
  void selectsByNumber() {
    Pictures outer = THREE.select(row -> row != 1);
    assertEquals(2, outer.size());
    assertEquals(3, outer.label(0));
    assertEquals(9, outer.label(1));
    assertEquals(0.8f, outer.input(1)[783]);
  }

  @Test
  void takesTheFirst() {
    assertEquals(2, THREE.first(2).size());
    assertEquals(0.2f, THREE.first(2).input(1)[1]);
    assertEquals(3, THREE.first(4).size());
  }
}
