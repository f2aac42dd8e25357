package dev.backstitch.processor.wall;

/** Something that holds for every network. */
interface Check {
  /**
   * Checks it.
   *
   * @throws WallFailure if it does not hold
   */
  void check(Twins twins, Tally tally);
}
