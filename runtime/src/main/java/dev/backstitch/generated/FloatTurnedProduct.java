package dev.backstitch.generated;

import static dev.backstitch.generated.FusedMultiplyAdd.fma;

/**
 * Multiplies one row by a matrix whose rows are what is summed over, 8 sums at a time, which hide
 * each other's latency.
 */
public final class FloatTurnedProduct {
  private static final int SUMS = 8;

  private FloatTurnedProduct() {}

  /**
   * Computes {@code out[unit] += sum k: left[k] right[unit, k]}, {@code k} ascending from what is
   * there, one fused multiply-add each.
   *
   * @param depth how many products a sum has
   * @param units how many sums there are
   * @param left the row
   * @param leftAt where it starts
   * @param right the matrix, a row for each unit
   * @param rightAt where it starts
   * @param rightRow the distance of its rows
   * @param out is added to
   * @param outAt where it starts
   */
  public static void add(
      int depth,
      int units,
      float[] left,
      int leftAt,
      float[] right,
      int rightAt,
      int rightRow,
      float[] out,
      int outAt) {
    int unit = 0;
    for (; unit + SUMS <= units; unit += SUMS) {
      int right0 = rightAt + unit * rightRow;
      int right1 = right0 + rightRow;
      int right2 = right1 + rightRow;
      int right3 = right2 + rightRow;
      int right4 = right3 + rightRow;
      int right5 = right4 + rightRow;
      int right6 = right5 + rightRow;
      int right7 = right6 + rightRow;
      float sum0 = out[outAt + unit];
      float sum1 = out[outAt + unit + 1];
      float sum2 = out[outAt + unit + 2];
      float sum3 = out[outAt + unit + 3];
      float sum4 = out[outAt + unit + 4];
      float sum5 = out[outAt + unit + 5];
      float sum6 = out[outAt + unit + 6];
      float sum7 = out[outAt + unit + 7];
      for (int k = 0; k < depth; k++) {
        float factor = left[leftAt + k];
        sum0 = fma(factor, right[right0 + k], sum0);
        sum1 = fma(factor, right[right1 + k], sum1);
        sum2 = fma(factor, right[right2 + k], sum2);
        sum3 = fma(factor, right[right3 + k], sum3);
        sum4 = fma(factor, right[right4 + k], sum4);
        sum5 = fma(factor, right[right5 + k], sum5);
        sum6 = fma(factor, right[right6 + k], sum6);
        sum7 = fma(factor, right[right7 + k], sum7);
      }
      out[outAt + unit] = sum0;
      out[outAt + unit + 1] = sum1;
      out[outAt + unit + 2] = sum2;
      out[outAt + unit + 3] = sum3;
      out[outAt + unit + 4] = sum4;
      out[outAt + unit + 5] = sum5;
      out[outAt + unit + 6] = sum6;
      out[outAt + unit + 7] = sum7;
    }
    for (; unit < units; unit++) {
      int from = rightAt + unit * rightRow;
      float sum = out[outAt + unit];
      for (int k = 0; k < depth; k++) {
        sum = fma(left[leftAt + k], right[from + k], sum);
      }
      out[outAt + unit] = sum;
    }
  }
}
