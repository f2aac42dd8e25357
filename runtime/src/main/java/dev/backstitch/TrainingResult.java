package dev.backstitch;

import java.util.List;

/**
 * How training went.
 *
 * @param epochs what was seen in each epoch, in order; a last one that a listener stopped in its
 *     midst counts
 * @param best the epoch that was judged best, the first of equals: by its loss, or by the metric of
 *     {@link Trainer#judgeBy}
 * @param end why it ended
 */
public record TrainingResult(List<Epoch> epochs, Epoch best, End end) {
  /** Why training ended. */
  public enum End {
    /** All epochs asked for were done. */
    EPOCHS_DONE,
    /** The loss no longer improved much. */
    SETTLED,
    /** A listener stopped it. */
    STOPPED
  }

  /** Copies the list. */
  public TrainingResult {
    epochs = List.copyOf(epochs);
  }

  /**
   * The last epoch.
   *
   * @return there is always one
   */
  public Epoch last() {
    return this.epochs.getLast();
  }

  /**
   * How many updates were made.
   *
   * @return the number after the last epoch
   */
  public long steps() {
    return this.last().steps();
  }
}
