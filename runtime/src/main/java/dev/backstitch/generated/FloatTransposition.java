package dev.backstitch.generated;

import java.util.Arrays;

/**
 * Copies matrices with their indices changing places, 8 rows at a time, so that 8 loads and stores
 * stand side by side and what is written of a row of the result is half a cache line or more.
 */
public final class FloatTransposition {
  private static final int BLOCK = 8;

  private FloatTransposition() {}

  /**
   * Computes {@code out[column, row] = in[row, column]}; what is beyond {@code rows} in a row of
   * {@code out} becomes zero.
   *
   * @param rows how many rows {@code in} has
   * @param columns how many columns
   * @param in the matrix
   * @param inAt where it starts
   * @param inRow the distance of its rows
   * @param out receives the other; another array, or another part
   * @param outAt where it starts
   * @param outRow the distance of its rows, {@code rows} or more
   */
  public static void copy(
      int rows, int columns, float[] in, int inAt, int inRow, float[] out, int outAt, int outRow) {
    move(rows, columns, in, inAt, inRow, out, outAt, outRow);
    pad(rows, columns, out, outAt, outRow);
  }

  /** Fills the rows of {@code out} up with zeros. */
  static void pad(int rows, int columns, float[] out, int outAt, int outRow) {
    for (int column = 0; column < columns; column++) {
      int end = outAt + (column + 1) * outRow;
      Arrays.fill(out, end - outRow + rows, end, 0);
    }
  }

  /** The same as {@link #copy}, without the zeros. */
  static void move(
      int rows, int columns, float[] in, int inAt, int inRow, float[] out, int outAt, int outRow) {
    int row = 0;
    for (; row + BLOCK <= rows; row += BLOCK) {
      moveBlock(columns, in, inAt + row * inRow, inRow, out, outAt + row, outRow);
    }
    for (; row < rows; row++) {
      int index = outAt + row;
      for (int column = 0; column < columns; column++) {
        out[index] = in[inAt + row * inRow + column];
        index += outRow;
      }
    }
  }

  private static void moveBlock(
      int columns, float[] in, int inAt, int inRow, float[] out, int outAt, int outRow) {
    int in1 = inAt + inRow;
    int in2 = in1 + inRow;
    int in3 = in2 + inRow;
    int in4 = in3 + inRow;
    int in5 = in4 + inRow;
    int in6 = in5 + inRow;
    int in7 = in6 + inRow;
    int index = outAt;
    for (int column = 0; column < columns; column++) {
      out[index] = in[inAt + column];
      out[index + 1] = in[in1 + column];
      out[index + 2] = in[in2 + column];
      out[index + 3] = in[in3 + column];
      out[index + 4] = in[in4 + column];
      out[index + 5] = in[in5 + column];
      out[index + 6] = in[in6 + column];
      out[index + 7] = in[in7 + column];
      index += outRow;
    }
  }
}
