package dev.backstitch;

/** Whether numbers are finite. */
final class FloatFinite {
  private FloatFinite() {}

  /**
   * Whether all numbers from one place to before another are. Zero times an infinity or NaN is NaN;
   * eight sums side by side, since each waits for itself.
   */
  static boolean all(float[] values, int from, int to) {
    float a = 0;
    float b = 0;
    float c = 0;
    float d = 0;
    float e = 0;
    float f = 0;
    float g = 0;
    float h = 0;
    int i = from;
    for (; i < to - 7; i += 8) {
      a += values[i] * 0f;
      b += values[i + 1] * 0f;
      c += values[i + 2] * 0f;
      d += values[i + 3] * 0f;
      e += values[i + 4] * 0f;
      f += values[i + 5] * 0f;
      g += values[i + 6] * 0f;
      h += values[i + 7] * 0f;
    }
    for (; i < to; i++) {
      a += values[i] * 0f;
    }
    return a + b + c + d + e + f + g + h == 0;
  }
}
