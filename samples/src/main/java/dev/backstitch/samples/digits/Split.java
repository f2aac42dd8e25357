package dev.backstitch.samples.digits;

/**
 * Pictures to learn from, and others to judge by.
 *
 * @param training what the network is shown
 * @param heldOut what it never learns from
 */
record Split(Pictures training, Pictures heldOut) {
  private static final int PART = 5;

  /** Holds every fifth picture out. */
  static Split everyFifth(Pictures all) {
    return new Split(
        all.select(row -> row % PART != PART - 1), all.select(row -> row % PART == PART - 1));
  }

  /** The same with fewer pictures to learn from, if there are more. */
  Split learningFrom(int most) {
    return new Split(this.training.first(most), this.heldOut);
  }
}
