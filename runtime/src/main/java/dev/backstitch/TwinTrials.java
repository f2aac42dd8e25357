package dev.backstitch;

/**
 * The trials of one learner: of single rows and of batches, which have kernels of their own.
 *
 * <p>It is classes that are compiled: once vector code has won for one learner, others of its class
 * begin on it.
 *
 * @param row of passes over a single row
 * @param batch of all others
 */
record TwinTrials(TwinTrial row, TwinTrial batch) {
  private static final ClassValue<TwinTrial.Experience> ROWS = new Experiences();
  private static final ClassValue<TwinTrial.Experience> BATCHES = new Experiences();

  /** What learners of each class share. */
  private static final class Experiences extends ClassValue<TwinTrial.Experience> {
    @Override
    protected TwinTrial.Experience computeValue(Class<?> learner) {
      return new TwinTrial.Experience();
    }
  }

  /**
   * The trials of a new learner.
   *
   * @param learner its class
   * @param wanted false if it stays with the twin that it has
   */
  static TwinTrials of(Class<?> learner, boolean wanted) {
    return new TwinTrials(
        new TwinTrial(wanted, ROWS.get(learner)), new TwinTrial(wanted, BATCHES.get(learner)));
  }

  /** Lets learners of a class find out anew; for tests. */
  static void forget(Class<?> learner) {
    ROWS.remove(learner);
    BATCHES.remove(learner);
  }

  /** The trial of passes over so many rows. */
  TwinTrial of(int rows) {
    return rows == 1 ? this.row : this.batch;
  }

  /** Decides for vectors untried. */
  void skip() {
    this.row.skip();
    this.batch.skip();
  }
}
