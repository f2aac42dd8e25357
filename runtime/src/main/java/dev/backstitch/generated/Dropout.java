package dev.backstitch.generated;

/**
 * Draws the masks of dropout: functions of seed, number of the update, layer, row and unit alone (a
 * learner varies the seed where it accumulates the gradient of several passes), so that a mask is
 * the same in the backward pass, in any order and in a resumed run.
 *
 * <p>Bits come from the finaliser of MurmurHash3 over the coordinates.
 */
public final class Dropout {
  private Dropout() {}

  /**
   * What the units of one row share.
   *
   * @param seed of the learner
   * @param update how many updates came before
   * @param layer tells the layers of a network apart
   * @param row of the batch
   * @return the key of the row
   */
  public static int rowKey(long seed, long update, int layer, int row) {
    int key = hash((int) seed ^ hash((int) (seed >>> 32) + layer));
    key = hash(key + (int) update) ^ (int) (update >>> 32);
    return hash(key + row);
  }

  /**
   * Whether a unit is dropped.
   *
   * @param rowKey the key of its row
   * @param unit its number in the layer
   * @param threshold the rate of dropping as a number of 31 bits
   * @return true where the mask is zero
   */
  public static boolean drops(int rowKey, int unit, int threshold) {
    return hash(rowKey + unit * 0x9e3779b9) >>> 1 < threshold;
  }

  private static int hash(int x) {
    int mixed = x;
    mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
    mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
    return mixed ^ (mixed >>> 16);
  }
}
