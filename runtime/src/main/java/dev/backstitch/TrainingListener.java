package dev.backstitch;

/** Is told how training goes, and may stop it. Called in the thread that trains. */
public interface TrainingListener {
  /**
   * Called after each update.
   *
   * @param run the training under way
   */
  default void batchEnded(TrainingRun run) {}

  /**
   * Called after each epoch, when its weights have been published and the validation rows seen.
   *
   * @param run the training under way
   * @param epoch what was seen in the epoch
   */
  default void epochEnded(TrainingRun run, Epoch epoch) {}
}
