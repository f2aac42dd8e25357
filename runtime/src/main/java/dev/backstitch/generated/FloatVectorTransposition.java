package dev.backstitch.generated;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies matrices as {@link FloatTransposition} does, in blocks of 16 rows and columns that change
 * places in registers: first pairs of numbers, then pairs of pairs, then halves.
 *
 * <p>Touched only where there is vector code. Where vectors have other than 16 lanes it moves
 * single numbers.
 */
public final class FloatVectorTransposition {
  private static final int BLOCK = 16;

  /** That of all other loops: another one makes C2 guess which vectors it meets, and box some. */
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final boolean WIDE = SPECIES.length() == BLOCK;

  private static final VectorMask<Float> SECOND1 = second(1);
  private static final VectorShuffle<Float> UP1 = shuffle(1);
  private static final VectorShuffle<Float> DOWN1 = shuffle(-1);

  private static final VectorMask<Float> SECOND2 = second(2);
  private static final VectorShuffle<Float> UP2 = shuffle(2);
  private static final VectorShuffle<Float> DOWN2 = shuffle(-2);

  private static final VectorMask<Float> SECOND4 = second(4);
  private static final VectorShuffle<Float> UP4 = shuffle(4);
  private static final VectorShuffle<Float> DOWN4 = shuffle(-4);

  private static final VectorMask<Float> SECOND8 = second(8);
  private static final VectorShuffle<Float> UP8 = shuffle(8);
  private static final VectorShuffle<Float> DOWN8 = shuffle(-8);

  private FloatVectorTransposition() {}

  /** Which lanes are in the second of two groups of so many. */
  private static VectorMask<Float> second(int group) {
    boolean[] lanes = new boolean[SPECIES.length()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = i / group % 2 == 1;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }

  /** Each lane takes what is so many places above it, or below if that is negative, in a circle. */
  private static VectorShuffle<Float> shuffle(int places) {
    return VectorShuffle.fromOp(
        SPECIES, lane -> (lane + places + SPECIES.length()) % SPECIES.length());
  }

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
    int lastRow = WIDE ? rows - rows % BLOCK : 0;
    int lastColumn = columns - columns % BLOCK;
    for (int row = 0; row < lastRow; row += BLOCK) {
      for (int column = 0; column < lastColumn; column += BLOCK) {
        copyBlock(
            in, inAt + row * inRow + column, inRow, out, outAt + column * outRow + row, outRow);
      }
    }
    FloatTransposition.move(
        lastRow,
        columns - lastColumn,
        in,
        inAt + lastColumn,
        inRow,
        out,
        outAt + lastColumn * outRow,
        outRow);
    FloatTransposition.move(
        rows - lastRow, columns, in, inAt + lastRow * inRow, inRow, out, outAt + lastRow, outRow);
    FloatTransposition.pad(rows, columns, out, outAt, outRow);
  }

  private static void copyBlock(
      float[] in, int inAt, int inRow, float[] out, int outAt, int outRow) {
    FloatVector row0 = FloatVector.fromArray(SPECIES, in, inAt);
    FloatVector row1 = FloatVector.fromArray(SPECIES, in, inAt + inRow);
    FloatVector row2 = FloatVector.fromArray(SPECIES, in, inAt + 2 * inRow);
    FloatVector row3 = FloatVector.fromArray(SPECIES, in, inAt + 3 * inRow);
    FloatVector row4 = FloatVector.fromArray(SPECIES, in, inAt + 4 * inRow);
    FloatVector row5 = FloatVector.fromArray(SPECIES, in, inAt + 5 * inRow);
    FloatVector row6 = FloatVector.fromArray(SPECIES, in, inAt + 6 * inRow);
    FloatVector row7 = FloatVector.fromArray(SPECIES, in, inAt + 7 * inRow);
    FloatVector row8 = FloatVector.fromArray(SPECIES, in, inAt + 8 * inRow);
    FloatVector row9 = FloatVector.fromArray(SPECIES, in, inAt + 9 * inRow);
    FloatVector row10 = FloatVector.fromArray(SPECIES, in, inAt + 10 * inRow);
    FloatVector row11 = FloatVector.fromArray(SPECIES, in, inAt + 11 * inRow);
    FloatVector row12 = FloatVector.fromArray(SPECIES, in, inAt + 12 * inRow);
    FloatVector row13 = FloatVector.fromArray(SPECIES, in, inAt + 13 * inRow);
    FloatVector row14 = FloatVector.fromArray(SPECIES, in, inAt + 14 * inRow);
    FloatVector row15 = FloatVector.fromArray(SPECIES, in, inAt + 15 * inRow);

    FloatVector pair0 = row0.blend(row1.rearrange(DOWN1), SECOND1);
    FloatVector pair1 = row0.rearrange(UP1).blend(row1, SECOND1);
    FloatVector pair2 = row2.blend(row3.rearrange(DOWN1), SECOND1);
    FloatVector pair3 = row2.rearrange(UP1).blend(row3, SECOND1);
    FloatVector pair4 = row4.blend(row5.rearrange(DOWN1), SECOND1);
    FloatVector pair5 = row4.rearrange(UP1).blend(row5, SECOND1);
    FloatVector pair6 = row6.blend(row7.rearrange(DOWN1), SECOND1);
    FloatVector pair7 = row6.rearrange(UP1).blend(row7, SECOND1);
    FloatVector pair8 = row8.blend(row9.rearrange(DOWN1), SECOND1);
    FloatVector pair9 = row8.rearrange(UP1).blend(row9, SECOND1);
    FloatVector pair10 = row10.blend(row11.rearrange(DOWN1), SECOND1);
    FloatVector pair11 = row10.rearrange(UP1).blend(row11, SECOND1);
    FloatVector pair12 = row12.blend(row13.rearrange(DOWN1), SECOND1);
    FloatVector pair13 = row12.rearrange(UP1).blend(row13, SECOND1);
    FloatVector pair14 = row14.blend(row15.rearrange(DOWN1), SECOND1);
    FloatVector pair15 = row14.rearrange(UP1).blend(row15, SECOND1);

    FloatVector quad0 = pair0.blend(pair2.rearrange(DOWN2), SECOND2);
    FloatVector quad2 = pair0.rearrange(UP2).blend(pair2, SECOND2);
    FloatVector quad1 = pair1.blend(pair3.rearrange(DOWN2), SECOND2);
    FloatVector quad3 = pair1.rearrange(UP2).blend(pair3, SECOND2);
    FloatVector quad4 = pair4.blend(pair6.rearrange(DOWN2), SECOND2);
    FloatVector quad6 = pair4.rearrange(UP2).blend(pair6, SECOND2);
    FloatVector quad5 = pair5.blend(pair7.rearrange(DOWN2), SECOND2);
    FloatVector quad7 = pair5.rearrange(UP2).blend(pair7, SECOND2);
    FloatVector quad8 = pair8.blend(pair10.rearrange(DOWN2), SECOND2);
    FloatVector quad10 = pair8.rearrange(UP2).blend(pair10, SECOND2);
    FloatVector quad9 = pair9.blend(pair11.rearrange(DOWN2), SECOND2);
    FloatVector quad11 = pair9.rearrange(UP2).blend(pair11, SECOND2);
    FloatVector quad12 = pair12.blend(pair14.rearrange(DOWN2), SECOND2);
    FloatVector quad14 = pair12.rearrange(UP2).blend(pair14, SECOND2);
    FloatVector quad13 = pair13.blend(pair15.rearrange(DOWN2), SECOND2);
    FloatVector quad15 = pair13.rearrange(UP2).blend(pair15, SECOND2);

    FloatVector half0 = quad0.blend(quad4.rearrange(DOWN4), SECOND4);
    FloatVector half4 = quad0.rearrange(UP4).blend(quad4, SECOND4);
    FloatVector half1 = quad1.blend(quad5.rearrange(DOWN4), SECOND4);
    FloatVector half5 = quad1.rearrange(UP4).blend(quad5, SECOND4);
    FloatVector half2 = quad2.blend(quad6.rearrange(DOWN4), SECOND4);
    FloatVector half6 = quad2.rearrange(UP4).blend(quad6, SECOND4);
    FloatVector half3 = quad3.blend(quad7.rearrange(DOWN4), SECOND4);
    FloatVector half7 = quad3.rearrange(UP4).blend(quad7, SECOND4);
    FloatVector half8 = quad8.blend(quad12.rearrange(DOWN4), SECOND4);
    FloatVector half12 = quad8.rearrange(UP4).blend(quad12, SECOND4);
    FloatVector half9 = quad9.blend(quad13.rearrange(DOWN4), SECOND4);
    FloatVector half13 = quad9.rearrange(UP4).blend(quad13, SECOND4);
    FloatVector half10 = quad10.blend(quad14.rearrange(DOWN4), SECOND4);
    FloatVector half14 = quad10.rearrange(UP4).blend(quad14, SECOND4);
    FloatVector half11 = quad11.blend(quad15.rearrange(DOWN4), SECOND4);
    FloatVector half15 = quad11.rearrange(UP4).blend(quad15, SECOND4);

    FloatVector column0 = half0.blend(half8.rearrange(DOWN8), SECOND8);
    FloatVector column8 = half0.rearrange(UP8).blend(half8, SECOND8);
    FloatVector column1 = half1.blend(half9.rearrange(DOWN8), SECOND8);
    FloatVector column9 = half1.rearrange(UP8).blend(half9, SECOND8);
    FloatVector column2 = half2.blend(half10.rearrange(DOWN8), SECOND8);
    FloatVector column10 = half2.rearrange(UP8).blend(half10, SECOND8);
    FloatVector column3 = half3.blend(half11.rearrange(DOWN8), SECOND8);
    FloatVector column11 = half3.rearrange(UP8).blend(half11, SECOND8);
    FloatVector column4 = half4.blend(half12.rearrange(DOWN8), SECOND8);
    FloatVector column12 = half4.rearrange(UP8).blend(half12, SECOND8);
    FloatVector column5 = half5.blend(half13.rearrange(DOWN8), SECOND8);
    FloatVector column13 = half5.rearrange(UP8).blend(half13, SECOND8);
    FloatVector column6 = half6.blend(half14.rearrange(DOWN8), SECOND8);
    FloatVector column14 = half6.rearrange(UP8).blend(half14, SECOND8);
    FloatVector column7 = half7.blend(half15.rearrange(DOWN8), SECOND8);
    FloatVector column15 = half7.rearrange(UP8).blend(half15, SECOND8);

    column0.intoArray(out, outAt);
    column1.intoArray(out, outAt + outRow);
    column2.intoArray(out, outAt + 2 * outRow);
    column3.intoArray(out, outAt + 3 * outRow);
    column4.intoArray(out, outAt + 4 * outRow);
    column5.intoArray(out, outAt + 5 * outRow);
    column6.intoArray(out, outAt + 6 * outRow);
    column7.intoArray(out, outAt + 7 * outRow);
    column8.intoArray(out, outAt + 8 * outRow);
    column9.intoArray(out, outAt + 9 * outRow);
    column10.intoArray(out, outAt + 10 * outRow);
    column11.intoArray(out, outAt + 11 * outRow);
    column12.intoArray(out, outAt + 12 * outRow);
    column13.intoArray(out, outAt + 13 * outRow);
    column14.intoArray(out, outAt + 14 * outRow);
    column15.intoArray(out, outAt + 15 * outRow);
  }
}
