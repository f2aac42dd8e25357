package dev.backstitch.generated;

import static dev.backstitch.generated.FloatVectorLanes.COLUMNS;
import static dev.backstitch.generated.FloatVectorLanes.HALVES;
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
 * Copies matrices as {@link FloatTransposition} does, in blocks of 16 or 8 rows and 8 columns that
 * change places in registers.
 *
 * <p>Touched only where there is vector code. Where vectors have other than 16 or 8 lanes it moves
 * single numbers.
 */
public final class FloatVectorTransposition {
  private FloatVectorTransposition() {}

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
    int lastRow = TURN ? rows - rows % ROWS : 0;
    int lastColumn = columns - columns % COLUMNS;
    for (int row = 0; row < lastRow; row += ROWS) {
      copyRows(lastColumn, in, inAt + row * inRow, inRow, out, outAt + row, outRow);
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

  /**
   * Copies 16 or 8 rows, 8 columns at a time, which change places as in {@link
   * FloatVectorTurnedProduct}: the same lines, since vectors cross no border of a method.
   */
  private static void copyRows(
      int columns, float[] in, int inAt, int inRow, float[] out, int outAt, int outRow) {
    int at0 = inAt;
    int at1 = at0 + inRow;
    int at2 = at1 + inRow;
    int at3 = at2 + inRow;
    int at4 = at3 + inRow;
    int at5 = at4 + inRow;
    int at6 = at5 + inRow;
    int at7 = at6 + inRow;
    int at8 = at7 + inRow - COLUMNS;
    int at9 = at8 + inRow;
    int at10 = at9 + inRow;
    int at11 = at10 + inRow;
    int at12 = at11 + inRow;
    int at13 = at12 + inRow;
    int at14 = at13 + inRow;
    int at15 = at14 + inRow;
    for (int k = 0; k < columns; k += COLUMNS) {
      FloatVector both0 = FloatVector.fromArray(SPECIES, in, at0 + k);
      FloatVector both1 = FloatVector.fromArray(SPECIES, in, at1 + k);
      FloatVector both2 = FloatVector.fromArray(SPECIES, in, at2 + k);
      FloatVector both3 = FloatVector.fromArray(SPECIES, in, at3 + k);
      FloatVector both4 = FloatVector.fromArray(SPECIES, in, at4 + k);
      FloatVector both5 = FloatVector.fromArray(SPECIES, in, at5 + k);
      FloatVector both6 = FloatVector.fromArray(SPECIES, in, at6 + k);
      FloatVector both7 = FloatVector.fromArray(SPECIES, in, at7 + k);
      if (HALVES) {
        both0 = both0.blend(FloatVector.fromArray(SPECIES, in, at8 + k), UPPER8);
        both1 = both1.blend(FloatVector.fromArray(SPECIES, in, at9 + k), UPPER8);
        both2 = both2.blend(FloatVector.fromArray(SPECIES, in, at10 + k), UPPER8);
        both3 = both3.blend(FloatVector.fromArray(SPECIES, in, at11 + k), UPPER8);
        both4 = both4.blend(FloatVector.fromArray(SPECIES, in, at12 + k), UPPER8);
        both5 = both5.blend(FloatVector.fromArray(SPECIES, in, at13 + k), UPPER8);
        both6 = both6.blend(FloatVector.fromArray(SPECIES, in, at14 + k), UPPER8);
        both7 = both7.blend(FloatVector.fromArray(SPECIES, in, at15 + k), UPPER8);
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

      column0.intoArray(out, outAt + k * outRow);
      column1.rearrange(UP1).intoArray(out, outAt + (k + 1) * outRow);
      column2.rearrange(UP2).intoArray(out, outAt + (k + 2) * outRow);
      column3.rearrange(UP3).intoArray(out, outAt + (k + 3) * outRow);
      column4.rearrange(UP4).intoArray(out, outAt + (k + 4) * outRow);
      column5.rearrange(UP5).intoArray(out, outAt + (k + 5) * outRow);
      column6.rearrange(UP6).intoArray(out, outAt + (k + 6) * outRow);
      column7.rearrange(UP7).intoArray(out, outAt + (k + 7) * outRow);
    }
  }
}
