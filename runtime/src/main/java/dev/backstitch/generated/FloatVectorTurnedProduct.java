package dev.backstitch.generated;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * Multiplies one row by a matrix as {@link FloatTurnedProduct} does, with the same bits, 16 units
 * at once: blocks of 16 rows and columns change places in registers, and each column then takes one
 * multiply-add.
 *
 * <p>Touched only where there is vector code. Where vectors have other than 16 lanes it adds single
 * numbers.
 */
public final class FloatVectorTurnedProduct {
  private static final int BLOCK = 16;

  /** Half a block: so many columns change places with rows at once. */
  private static final int GROUP = 8;

  /** That of all other loops: another one makes C2 guess which vectors it meets, and box some. */
  private static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  private static final boolean WIDE = SPECIES.length() == BLOCK;

  private static final VectorMask<Float> UPPER1 = upper(1);
  private static final VectorMask<Float> UPPER2 = upper(2);
  private static final VectorMask<Float> UPPER4 = upper(4);
  private static final VectorMask<Float> UPPER8 = upper(8);

  private static final VectorShuffle<Float> UP1 = up(1);
  private static final VectorShuffle<Float> UP2 = up(2);
  private static final VectorShuffle<Float> UP3 = up(3);
  private static final VectorShuffle<Float> UP4 = up(4);
  private static final VectorShuffle<Float> UP5 = up(5);
  private static final VectorShuffle<Float> UP6 = up(6);
  private static final VectorShuffle<Float> UP7 = up(7);

  /** Each lane takes what is in the other half. */
  private static final VectorShuffle<Float> HALF =
      VectorShuffle.fromOp(SPECIES, lane -> (lane + GROUP) % SPECIES.length());

  private FloatVectorTurnedProduct() {}

  /** Which lanes are in the second of two neighbouring runs of so many. */
  private static VectorMask<Float> upper(int run) {
    boolean[] lanes = new boolean[SPECIES.length()];
    for (int i = 0; i < lanes.length; i++) {
      lanes[i] = i / run % 2 == 1;
    }
    return VectorMask.fromArray(SPECIES, lanes, 0);
  }

  /** Each lane takes what is so many places above it, in a circle of eight. */
  private static VectorShuffle<Float> up(int places) {
    return VectorShuffle.fromOp(
        SPECIES, lane -> (lane / GROUP * GROUP + (lane + places) % GROUP) % SPECIES.length());
  }

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
    int deep = depth - depth % BLOCK;
    int wide = WIDE && deep > 0 ? units - units % BLOCK : 0;
    for (int unit = 0; unit < wide; unit += BLOCK) {
      addBlocks(deep, left, leftAt, right, rightAt + unit * rightRow, rightRow, out, outAt + unit);
    }
    if (deep < depth) {
      FloatTurnedProduct.add(
          depth - deep, wide, left, leftAt + deep, right, rightAt + deep, rightRow, out, outAt);
    }
    FloatTurnedProduct.add(
        depth,
        units - wide,
        left,
        leftAt,
        right,
        rightAt + wide * rightRow,
        rightRow,
        out,
        outAt + wide);
  }

  /**
   * Adds to the sums of 16 units. Both halves of the columns of a block are turned alike: each row
   * moves up by its own number, so that no two elements of a column share a lane; three blends then
   * gather the columns, and each moves back.
   */
  private static void addBlocks(
      int depth,
      float[] left,
      int leftAt,
      float[] right,
      int rightAt,
      int rightRow,
      float[] out,
      int outAt) {
    FloatVector sum = FloatVector.fromArray(SPECIES, out, outAt);
    int at = rightAt;
    for (int k = leftAt; k + BLOCK <= leftAt + depth; k += BLOCK) {
      FloatVector row0 = FloatVector.fromArray(SPECIES, right, at);
      FloatVector row1 = FloatVector.fromArray(SPECIES, right, at + rightRow);
      FloatVector row2 = FloatVector.fromArray(SPECIES, right, at + 2 * rightRow);
      FloatVector row3 = FloatVector.fromArray(SPECIES, right, at + 3 * rightRow);
      FloatVector row4 = FloatVector.fromArray(SPECIES, right, at + 4 * rightRow);
      FloatVector row5 = FloatVector.fromArray(SPECIES, right, at + 5 * rightRow);
      FloatVector row6 = FloatVector.fromArray(SPECIES, right, at + 6 * rightRow);
      FloatVector row7 = FloatVector.fromArray(SPECIES, right, at + 7 * rightRow);
      FloatVector row8 = FloatVector.fromArray(SPECIES, right, at + 8 * rightRow);
      FloatVector row9 = FloatVector.fromArray(SPECIES, right, at + 9 * rightRow);
      FloatVector row10 = FloatVector.fromArray(SPECIES, right, at + 10 * rightRow);
      FloatVector row11 = FloatVector.fromArray(SPECIES, right, at + 11 * rightRow);
      FloatVector row12 = FloatVector.fromArray(SPECIES, right, at + 12 * rightRow);
      FloatVector row13 = FloatVector.fromArray(SPECIES, right, at + 13 * rightRow);
      FloatVector row14 = FloatVector.fromArray(SPECIES, right, at + 14 * rightRow);
      FloatVector row15 = FloatVector.fromArray(SPECIES, right, at + 15 * rightRow);

      FloatVector first0 = row0.blend(row8.rearrange(HALF), UPPER8);
      FloatVector first1 = row1.blend(row9.rearrange(HALF), UPPER8);
      FloatVector first2 = row2.blend(row10.rearrange(HALF), UPPER8);
      FloatVector first3 = row3.blend(row11.rearrange(HALF), UPPER8);
      FloatVector first4 = row4.blend(row12.rearrange(HALF), UPPER8);
      FloatVector first5 = row5.blend(row13.rearrange(HALF), UPPER8);
      FloatVector first6 = row6.blend(row14.rearrange(HALF), UPPER8);
      FloatVector first7 = row7.blend(row15.rearrange(HALF), UPPER8);

      FloatVector last0 = row0.rearrange(HALF).blend(row8, UPPER8);
      FloatVector last1 = row1.rearrange(HALF).blend(row9, UPPER8);
      FloatVector last2 = row2.rearrange(HALF).blend(row10, UPPER8);
      FloatVector last3 = row3.rearrange(HALF).blend(row11, UPPER8);
      FloatVector last4 = row4.rearrange(HALF).blend(row12, UPPER8);
      FloatVector last5 = row5.rearrange(HALF).blend(row13, UPPER8);
      FloatVector last6 = row6.rearrange(HALF).blend(row14, UPPER8);
      FloatVector last7 = row7.rearrange(HALF).blend(row15, UPPER8);

      FloatVector firstTurned1 = first1.rearrange(UP7);
      FloatVector firstTurned2 = first2.rearrange(UP6);
      FloatVector firstTurned3 = first3.rearrange(UP5);
      FloatVector firstTurned4 = first4.rearrange(UP4);
      FloatVector firstTurned5 = first5.rearrange(UP3);
      FloatVector firstTurned6 = first6.rearrange(UP2);
      FloatVector firstTurned7 = first7.rearrange(UP1);

      FloatVector firstPair0 = first0.blend(firstTurned1, UPPER1);
      FloatVector firstPair1 = firstTurned7.blend(first0, UPPER1);
      FloatVector firstPair2 = firstTurned6.blend(firstTurned7, UPPER1);
      FloatVector firstPair3 = firstTurned5.blend(firstTurned6, UPPER1);
      FloatVector firstPair4 = firstTurned4.blend(firstTurned5, UPPER1);
      FloatVector firstPair5 = firstTurned3.blend(firstTurned4, UPPER1);
      FloatVector firstPair6 = firstTurned2.blend(firstTurned3, UPPER1);
      FloatVector firstPair7 = firstTurned1.blend(firstTurned2, UPPER1);

      FloatVector firstQuad0 = firstPair0.blend(firstPair6, UPPER2);
      FloatVector firstQuad1 = firstPair1.blend(firstPair7, UPPER2);
      FloatVector firstQuad2 = firstPair2.blend(firstPair0, UPPER2);
      FloatVector firstQuad3 = firstPair3.blend(firstPair1, UPPER2);
      FloatVector firstQuad4 = firstPair4.blend(firstPair2, UPPER2);
      FloatVector firstQuad5 = firstPair5.blend(firstPair3, UPPER2);
      FloatVector firstQuad6 = firstPair6.blend(firstPair4, UPPER2);
      FloatVector firstQuad7 = firstPair7.blend(firstPair5, UPPER2);

      FloatVector firstColumn0 = firstQuad0.blend(firstQuad4, UPPER4);
      FloatVector firstColumn1 = firstQuad1.blend(firstQuad5, UPPER4);
      FloatVector firstColumn2 = firstQuad2.blend(firstQuad6, UPPER4);
      FloatVector firstColumn3 = firstQuad3.blend(firstQuad7, UPPER4);
      FloatVector firstColumn4 = firstQuad4.blend(firstQuad0, UPPER4);
      FloatVector firstColumn5 = firstQuad5.blend(firstQuad1, UPPER4);
      FloatVector firstColumn6 = firstQuad6.blend(firstQuad2, UPPER4);
      FloatVector firstColumn7 = firstQuad7.blend(firstQuad3, UPPER4);

      sum = firstColumn0.fma(FloatVector.broadcast(SPECIES, left[k]), sum);
      sum = firstColumn1.rearrange(UP1).fma(FloatVector.broadcast(SPECIES, left[k + 1]), sum);
      sum = firstColumn2.rearrange(UP2).fma(FloatVector.broadcast(SPECIES, left[k + 2]), sum);
      sum = firstColumn3.rearrange(UP3).fma(FloatVector.broadcast(SPECIES, left[k + 3]), sum);
      sum = firstColumn4.rearrange(UP4).fma(FloatVector.broadcast(SPECIES, left[k + 4]), sum);
      sum = firstColumn5.rearrange(UP5).fma(FloatVector.broadcast(SPECIES, left[k + 5]), sum);
      sum = firstColumn6.rearrange(UP6).fma(FloatVector.broadcast(SPECIES, left[k + 6]), sum);
      sum = firstColumn7.rearrange(UP7).fma(FloatVector.broadcast(SPECIES, left[k + 7]), sum);

      FloatVector lastTurned1 = last1.rearrange(UP7);
      FloatVector lastTurned2 = last2.rearrange(UP6);
      FloatVector lastTurned3 = last3.rearrange(UP5);
      FloatVector lastTurned4 = last4.rearrange(UP4);
      FloatVector lastTurned5 = last5.rearrange(UP3);
      FloatVector lastTurned6 = last6.rearrange(UP2);
      FloatVector lastTurned7 = last7.rearrange(UP1);

      FloatVector lastPair0 = last0.blend(lastTurned1, UPPER1);
      FloatVector lastPair1 = lastTurned7.blend(last0, UPPER1);
      FloatVector lastPair2 = lastTurned6.blend(lastTurned7, UPPER1);
      FloatVector lastPair3 = lastTurned5.blend(lastTurned6, UPPER1);
      FloatVector lastPair4 = lastTurned4.blend(lastTurned5, UPPER1);
      FloatVector lastPair5 = lastTurned3.blend(lastTurned4, UPPER1);
      FloatVector lastPair6 = lastTurned2.blend(lastTurned3, UPPER1);
      FloatVector lastPair7 = lastTurned1.blend(lastTurned2, UPPER1);

      FloatVector lastQuad0 = lastPair0.blend(lastPair6, UPPER2);
      FloatVector lastQuad1 = lastPair1.blend(lastPair7, UPPER2);
      FloatVector lastQuad2 = lastPair2.blend(lastPair0, UPPER2);
      FloatVector lastQuad3 = lastPair3.blend(lastPair1, UPPER2);
      FloatVector lastQuad4 = lastPair4.blend(lastPair2, UPPER2);
      FloatVector lastQuad5 = lastPair5.blend(lastPair3, UPPER2);
      FloatVector lastQuad6 = lastPair6.blend(lastPair4, UPPER2);
      FloatVector lastQuad7 = lastPair7.blend(lastPair5, UPPER2);

      FloatVector lastColumn0 = lastQuad0.blend(lastQuad4, UPPER4);
      FloatVector lastColumn1 = lastQuad1.blend(lastQuad5, UPPER4);
      FloatVector lastColumn2 = lastQuad2.blend(lastQuad6, UPPER4);
      FloatVector lastColumn3 = lastQuad3.blend(lastQuad7, UPPER4);
      FloatVector lastColumn4 = lastQuad4.blend(lastQuad0, UPPER4);
      FloatVector lastColumn5 = lastQuad5.blend(lastQuad1, UPPER4);
      FloatVector lastColumn6 = lastQuad6.blend(lastQuad2, UPPER4);
      FloatVector lastColumn7 = lastQuad7.blend(lastQuad3, UPPER4);

      sum = lastColumn0.fma(FloatVector.broadcast(SPECIES, left[k + 8]), sum);
      sum = lastColumn1.rearrange(UP1).fma(FloatVector.broadcast(SPECIES, left[k + 9]), sum);
      sum = lastColumn2.rearrange(UP2).fma(FloatVector.broadcast(SPECIES, left[k + 10]), sum);
      sum = lastColumn3.rearrange(UP3).fma(FloatVector.broadcast(SPECIES, left[k + 11]), sum);
      sum = lastColumn4.rearrange(UP4).fma(FloatVector.broadcast(SPECIES, left[k + 12]), sum);
      sum = lastColumn5.rearrange(UP5).fma(FloatVector.broadcast(SPECIES, left[k + 13]), sum);
      sum = lastColumn6.rearrange(UP6).fma(FloatVector.broadcast(SPECIES, left[k + 14]), sum);
      sum = lastColumn7.rearrange(UP7).fma(FloatVector.broadcast(SPECIES, left[k + 15]), sum);
      at += BLOCK;
    }
    sum.intoArray(out, outAt);
  }
}
