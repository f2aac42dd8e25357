package dev.backstitch;

/** Whether numbers are finite. */
final class FloatFinite {
  private FloatFinite() {}

  /**
   * Whether all numbers from one place to before another are. So is their sum then, in most cases,
   * and taking it costs half as much as looking at each.
   */
  static boolean all(float[] values, int from, int to) {
    return Float.isFinite(sum(values, from, to)) || each(values, from, to);
  }

  private static float sum(float[] values, int from, int to) {
    float sum = 0;
    int whole = to - (to - from) % 8;
    for (int i = from; i < whole; i += 8) {
      float left = (values[i] + values[i + 1]) + (values[i + 2] + values[i + 3]);
      float right = (values[i + 4] + values[i + 5]) + (values[i + 6] + values[i + 7]);
      sum += left + right;
    }
    for (int i = whole; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static boolean each(float[] values, int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Float.isFinite(values[i])) {
        return false;
      }
    }
    return true;
  }
}
