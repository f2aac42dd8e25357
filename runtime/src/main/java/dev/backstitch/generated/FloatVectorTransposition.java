package dev.backstitch.generated;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShape;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Copies matrices as {@link FloatTransposition} does, in blocks of 8 rows and columns that change
 * places in registers: first pairs of numbers, then pairs of pairs, then halves.
 *
 * <p>Touched only where there is vector code. Where vectors have fewer than 8 lanes it moves single
 * numbers.
 */
public final class FloatVectorTransposition {
  private static final int BLOCK = 8;
  private static final boolean WIDE = FloatVector.SPECIES_PREFERRED.length() >= BLOCK;
  private static final VectorSpecies<Float> SPECIES =
      VectorSpecies.of(float.class, VectorShape.forBitSize(BLOCK * Float.SIZE));

  private static final VectorMask<Float> SECOND1 = second(1);
  private static final VectorShuffle<Float> UP1 = shuffle(1);
  private static final VectorShuffle<Float> DOWN1 = shuffle(-1);

  private static final VectorMask<Float> SECOND2 = second(2);
  private static final VectorShuffle<Float> UP2 = shuffle(2);
  private static final VectorShuffle<Float> DOWN2 = shuffle(-2);

  private static final VectorMask<Float> SECOND4 = second(4);
  private static final VectorShuffle<Float> UP4 = shuffle(4);
  private static final VectorShuffle<Float> DOWN4 = shuffle(-4);

  private FloatVectorTransposition() {}

  /** Which lanes are in the second of two groups of so many. */
  private static VectorMask<Float> second(int group) {
    boolean[] lanes = new boolean[BLOCK];
    for (int i = 0; i < BLOCK; i++) {
      lanes[i] = i / group % 2 == 1;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }

  /** Each lane takes what is so many places above it, or below if that is negative, in a circle. */
  private static VectorShuffle<Float> shuffle(int places) {
    return VectorShuffle.fromOp(SPECIES, lane -> (lane + places + BLOCK) % BLOCK);
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

    FloatVector pair0 = row0.blend(row1.rearrange(DOWN1), SECOND1);
    FloatVector pair1 = row0.rearrange(UP1).blend(row1, SECOND1);
    FloatVector pair2 = row2.blend(row3.rearrange(DOWN1), SECOND1);
    FloatVector pair3 = row2.rearrange(UP1).blend(row3, SECOND1);
    FloatVector pair4 = row4.blend(row5.rearrange(DOWN1), SECOND1);
    FloatVector pair5 = row4.rearrange(UP1).blend(row5, SECOND1);
    FloatVector pair6 = row6.blend(row7.rearrange(DOWN1), SECOND1);
    FloatVector pair7 = row6.rearrange(UP1).blend(row7, SECOND1);

    FloatVector quad0 = pair0.blend(pair2.rearrange(DOWN2), SECOND2);
    FloatVector quad2 = pair0.rearrange(UP2).blend(pair2, SECOND2);
    FloatVector quad1 = pair1.blend(pair3.rearrange(DOWN2), SECOND2);
    FloatVector quad3 = pair1.rearrange(UP2).blend(pair3, SECOND2);
    FloatVector quad4 = pair4.blend(pair6.rearrange(DOWN2), SECOND2);
    FloatVector quad6 = pair4.rearrange(UP2).blend(pair6, SECOND2);
    FloatVector quad5 = pair5.blend(pair7.rearrange(DOWN2), SECOND2);
    FloatVector quad7 = pair5.rearrange(UP2).blend(pair7, SECOND2);

    FloatVector column0 = quad0.blend(quad4.rearrange(DOWN4), SECOND4);
    FloatVector column4 = quad0.rearrange(UP4).blend(quad4, SECOND4);
    FloatVector column1 = quad1.blend(quad5.rearrange(DOWN4), SECOND4);
    FloatVector column5 = quad1.rearrange(UP4).blend(quad5, SECOND4);
    FloatVector column2 = quad2.blend(quad6.rearrange(DOWN4), SECOND4);
    FloatVector column6 = quad2.rearrange(UP4).blend(quad6, SECOND4);
    FloatVector column3 = quad3.blend(quad7.rearrange(DOWN4), SECOND4);
    FloatVector column7 = quad3.rearrange(UP4).blend(quad7, SECOND4);

    column0.intoArray(out, outAt);
    column1.intoArray(out, outAt + outRow);
    column2.intoArray(out, outAt + 2 * outRow);
    column3.intoArray(out, outAt + 3 * outRow);
    column4.intoArray(out, outAt + 4 * outRow);
    column5.intoArray(out, outAt + 5 * outRow);
    column6.intoArray(out, outAt + 6 * outRow);
    column7.intoArray(out, outAt + 7 * outRow);
  }
}
