package dev.backstitch.generated;

import static dev.backstitch.generated.FloatVectorLanes.COLUMNS;
import static dev.backstitch.generated.FloatVectorLanes.HALVES;
import static dev.backstitch.generated.FloatVectorLanes.LONGS;
import static dev.backstitch.generated.FloatVectorLanes.ROWS;
import static dev.backstitch.generated.FloatVectorLanes.SPECIES;
import static dev.backstitch.generated.FloatVectorLanes.TURN;
import static dev.backstitch.generated.FloatVectorLanes.UP1;
import static dev.backstitch.generated.FloatVectorLanes.UP2;
import static dev.backstitch.generated.FloatVectorLanes.UP3;
import static dev.backstitch.generated.FloatVectorLanes.UP4;
import static dev.backstitch.generated.FloatVectorLanes.UP5;
import static dev.backstitch.generated.FloatVectorLanes.UP6;
import static dev.backstitch.generated.FloatVectorLanes.UP7;
import static dev.backstitch.generated.FloatVectorLanes.UPPER1;
import static dev.backstitch.generated.FloatVectorLanes.UPPER2;
import static dev.backstitch.generated.FloatVectorLanes.UPPER4;
import static dev.backstitch.generated.FloatVectorLanes.UPPER8;

import jdk.incubator.vector.FloatVector;

/**
 * Multiplies one row by a matrix as {@link FloatTurnedProduct} does, with the same bits, a unit in
 * each lane: blocks of 16 or 8 rows and 8 columns change places in registers, and each column then
 * takes one multiply-add. For 8 rows of floats there is {@link FloatEightRows}.
 *
 * <p>Touched only where there is vector code. Where vectors have other than 16 or 8 lanes it adds
 * single numbers.
 */
public final class FloatVectorTurnedProduct {
  private FloatVectorTurnedProduct() {}

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
    int deep = depth - depth % COLUMNS;
    int wide = TURN && deep > 0 ? units - units % ROWS : 0;
    for (int unit = 0; unit < wide; unit += ROWS) {
      int first = rightAt + unit * rightRow;
      if (LONGS) {
        FloatEightRows.add(deep, left, leftAt, right, first, rightRow, out, outAt + unit);
      } else {
        addBlocks(deep, left, leftAt, right, first, rightRow, out, outAt + unit);
      }
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
   * Adds to the sums of 16 or 8 units, 8 columns at a time. Of 16, a vector of one of the upper
   * eight rows that begins with these columns, and one of a lower row that ends with them, give one
   * of both rows. Each of these moves up by its own number, so that no two elements of a column
   * share a lane; three blends then gather the columns, and each moves back. What was read besides
   * belongs to the row below or above, and is dropped. Where rows start is known before the loop,
   * which so has nothing to check.
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
    int at0 = rightAt;
    int at1 = at0 + rightRow;
    int at2 = at1 + rightRow;
    int at3 = at2 + rightRow;
    int at4 = at3 + rightRow;
    int at5 = at4 + rightRow;
    int at6 = at5 + rightRow;
    int at7 = at6 + rightRow;
    int at8 = at7 + rightRow - COLUMNS;
    int at9 = at8 + rightRow;
    int at10 = at9 + rightRow;
    int at11 = at10 + rightRow;
    int at12 = at11 + rightRow;
    int at13 = at12 + rightRow;
    int at14 = at13 + rightRow;
    int at15 = at14 + rightRow;
    for (int k = 0; k < depth; k += COLUMNS) {
      FloatVector both0 = FloatVector.fromArray(SPECIES, right, at0 + k);
      FloatVector both1 = FloatVector.fromArray(SPECIES, right, at1 + k);
      FloatVector both2 = FloatVector.fromArray(SPECIES, right, at2 + k);
      FloatVector both3 = FloatVector.fromArray(SPECIES, right, at3 + k);
      FloatVector both4 = FloatVector.fromArray(SPECIES, right, at4 + k);
      FloatVector both5 = FloatVector.fromArray(SPECIES, right, at5 + k);
      FloatVector both6 = FloatVector.fromArray(SPECIES, right, at6 + k);
      FloatVector both7 = FloatVector.fromArray(SPECIES, right, at7 + k);
      if (HALVES) {
        both0 = both0.blend(FloatVector.fromArray(SPECIES, right, at8 + k), UPPER8);
        both1 = both1.blend(FloatVector.fromArray(SPECIES, right, at9 + k), UPPER8);
        both2 = both2.blend(FloatVector.fromArray(SPECIES, right, at10 + k), UPPER8);
        both3 = both3.blend(FloatVector.fromArray(SPECIES, right, at11 + k), UPPER8);
        both4 = both4.blend(FloatVector.fromArray(SPECIES, right, at12 + k), UPPER8);
        both5 = both5.blend(FloatVector.fromArray(SPECIES, right, at13 + k), UPPER8);
        both6 = both6.blend(FloatVector.fromArray(SPECIES, right, at14 + k), UPPER8);
        both7 = both7.blend(FloatVector.fromArray(SPECIES, right, at15 + k), UPPER8);
      }

      FloatVector turned1 = both1.rearrange(UP7);
      FloatVector turned2 = both2.rearrange(UP6);
      FloatVector turned3 = both3.rearrange(UP5);
      FloatVector turned4 = both4.rearrange(UP4);
      FloatVector turned5 = both5.rearrange(UP3);
      FloatVector turned6 = both6.rearrange(UP2);
      FloatVector turned7 = both7.rearrange(UP1);

      FloatVector pair0 = both0.blend(turned1, UPPER1);
      FloatVector pair1 = turned7.blend(both0, UPPER1);
      FloatVector pair2 = turned6.blend(turned7, UPPER1);
      FloatVector pair3 = turned5.blend(turned6, UPPER1);
      FloatVector pair4 = turned4.blend(turned5, UPPER1);
      FloatVector pair5 = turned3.blend(turned4, UPPER1);
      FloatVector pair6 = turned2.blend(turned3, UPPER1);
      FloatVector pair7 = turned1.blend(turned2, UPPER1);

      FloatVector quad0 = pair0.blend(pair6, UPPER2);
      FloatVector quad1 = pair1.blend(pair7, UPPER2);
      FloatVector quad2 = pair2.blend(pair0, UPPER2);
      FloatVector quad3 = pair3.blend(pair1, UPPER2);
      FloatVector quad4 = pair4.blend(pair2, UPPER2);
      FloatVector quad5 = pair5.blend(pair3, UPPER2);
      FloatVector quad6 = pair6.blend(pair4, UPPER2);
      FloatVector quad7 = pair7.blend(pair5, UPPER2);

      FloatVector column0 = quad0.blend(quad4, UPPER4);
      FloatVector column1 = quad1.blend(quad5, UPPER4);
      FloatVector column2 = quad2.blend(quad6, UPPER4);
      FloatVector column3 = quad3.blend(quad7, UPPER4);
      FloatVector column4 = quad4.blend(quad0, UPPER4);
      FloatVector column5 = quad5.blend(quad1, UPPER4);
      FloatVector column6 = quad6.blend(quad2, UPPER4);
      FloatVector column7 = quad7.blend(quad3, UPPER4);

      sum = column0.fma(FloatVector.broadcast(SPECIES, left[leftAt + k]), sum);
      sum = column1.rearrange(UP1).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 1]), sum);
      sum = column2.rearrange(UP2).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 2]), sum);
      sum = column3.rearrange(UP3).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 3]), sum);
      sum = column4.rearrange(UP4).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 4]), sum);
      sum = column5.rearrange(UP5).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 5]), sum);
      sum = column6.rearrange(UP6).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 6]), sum);
      sum = column7.rearrange(UP7).fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 7]), sum);
    }
    sum.intoArray(out, outAt);
  }
}
