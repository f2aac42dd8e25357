package dev.backstitch.generated;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorShuffle;
import jdk.incubator.vector.VectorSpecies;

/**
 * What turns as many rows as a vector has lanes, 16 or 8, and 8 columns in registers: lanes that
 * are replaced by those of another vector, and moves within one.
 */
final class FloatVectorLanes {
  /** That of all other loops: another one makes C2 guess which vectors it meets, and box some. */
  static final VectorSpecies<Float> SPECIES = FloatVector.SPECIES_PREFERRED;

  /** How many columns change places with rows at once: a vector of 8 lanes, half of one of 16. */
  static final int COLUMNS = 8;

  /** How many rows: the lanes of a vector. */
  static final int ROWS = SPECIES.length();

  /** Whether a vector takes a row, or half of each of two; others turn nothing. */
  static final boolean TURN = ROWS == COLUMNS || ROWS == 2 * COLUMNS;

  /** Whether it takes half of each of two. */
  static final boolean HALVES = ROWS == 2 * COLUMNS;

  /**
   * Whether four columns of two rows fill a vector, and two numbers a long: so it is for floats in
   * vectors of 256 bits, and never for doubles.
   */
  static final boolean LONGS = TURN && SPECIES.vectorBitSize() == 256;

  static final VectorMask<Float> UPPER1 = upper(1);
  static final VectorMask<Float> UPPER2 = upper(2);
  static final VectorMask<Float> UPPER4 = upper(4);
  static final VectorMask<Float> UPPER8 = upper(8);

  static final VectorShuffle<Float> UP1 = up(1);
  static final VectorShuffle<Float> UP2 = up(2);
  static final VectorShuffle<Float> UP3 = up(3);
  static final VectorShuffle<Float> UP4 = up(4);
  static final VectorShuffle<Float> UP5 = up(5);
  static final VectorShuffle<Float> UP6 = up(6);
  static final VectorShuffle<Float> UP7 = up(7);

  /** Each pair of lanes takes what is in the pair beside it. */
  static final VectorShuffle<Float> SWAP2 =
      VectorShuffle.fromOp(SPECIES, lane -> (lane ^ 2) % SPECIES.length());

  private FloatVectorLanes() {}

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
        SPECIES, lane -> (lane / COLUMNS * COLUMNS + (lane + places) % COLUMNS) % SPECIES.length());
  }
}
