package dev.backstitch.generated;

import static dev.backstitch.generated.FloatVectorLanes.COLUMNS;
import static dev.backstitch.generated.FloatVectorLanes.SPECIES;
import static dev.backstitch.generated.FloatVectorLanes.SWAP2;
import static dev.backstitch.generated.FloatVectorLanes.UPPER1;
import static dev.backstitch.generated.FloatVectorLanes.UPPER2;
import static dev.backstitch.generated.FloatVectorLanes.UPPER4;
import static jdk.incubator.vector.VectorOperators.LSHL;
import static jdk.incubator.vector.VectorOperators.LSHR;

import jdk.incubator.vector.FloatVector;

/**
 * Multiplies one row by eight rows in vectors of 256 bits, four columns at a time. A vector of one
 * of the first four rows that begins with these columns, and one of the last four that ends with
 * them, give one of both rows. Neighbouring rows exchange single numbers, by shifts of two at once,
 * then pairs of rows pairs of numbers. What was read besides is dropped.
 *
 * <p>For floats alone: the same text for doubles is there, but no vectors for it.
 */
final class FloatEightRows {
  private FloatEightRows() {}

  /** Adds to the sums of eight units, as {@link FloatVectorTurnedProduct#add} does. */
  static void add(
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
    int at4 = at3 + rightRow - COLUMNS / 2;
    int at5 = at4 + rightRow;
    int at6 = at5 + rightRow;
    int at7 = at6 + rightRow;
    for (int k = 0; k < depth; k += COLUMNS / 2) {
      FloatVector both0 =
          FloatVector.fromArray(SPECIES, right, at0 + k)
              .blend(FloatVector.fromArray(SPECIES, right, at4 + k), UPPER4);
      FloatVector both1 =
          FloatVector.fromArray(SPECIES, right, at1 + k)
              .blend(FloatVector.fromArray(SPECIES, right, at5 + k), UPPER4);
      FloatVector both2 =
          FloatVector.fromArray(SPECIES, right, at2 + k)
              .blend(FloatVector.fromArray(SPECIES, right, at6 + k), UPPER4);
      FloatVector both3 =
          FloatVector.fromArray(SPECIES, right, at3 + k)
              .blend(FloatVector.fromArray(SPECIES, right, at7 + k), UPPER4);

      FloatVector even0 =
          both0.blend(
              both1.reinterpretAsLongs().lanewise(LSHL, Float.SIZE).reinterpretAsFloats(), UPPER1);
      FloatVector odd0 =
          both0
              .reinterpretAsLongs()
              .lanewise(LSHR, Float.SIZE)
              .reinterpretAsFloats()
              .blend(both1, UPPER1);
      FloatVector even2 =
          both2.blend(
              both3.reinterpretAsLongs().lanewise(LSHL, Float.SIZE).reinterpretAsFloats(), UPPER1);
      FloatVector odd2 =
          both2
              .reinterpretAsLongs()
              .lanewise(LSHR, Float.SIZE)
              .reinterpretAsFloats()
              .blend(both3, UPPER1);

      FloatVector evens = even2.blend(even0, UPPER2).rearrange(SWAP2);
      FloatVector odds = odd2.blend(odd0, UPPER2).rearrange(SWAP2);
      FloatVector column0 = even0.blend(evens, UPPER2);
      FloatVector column1 = odd0.blend(odds, UPPER2);
      FloatVector column2 = evens.blend(even2, UPPER2);
      FloatVector column3 = odds.blend(odd2, UPPER2);

      sum = column0.fma(FloatVector.broadcast(SPECIES, left[leftAt + k]), sum);
      sum = column1.fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 1]), sum);
      sum = column2.fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 2]), sum);
      sum = column3.fma(FloatVector.broadcast(SPECIES, left[leftAt + k + 3]), sum);
    }
    sum.intoArray(out, outAt);
  }
}
