package dev.backstitch.annotations;

/** How the losses of the rows of a batch become one number. */
public enum Over {
  /** The sum over rows, each times its row weight. */
  SUM,
  /**
   * The mean over rows: the sum divided by the number of rows, or by the sum of their weights where
   * rows or classes are weighted. A short last batch is divided by its own size.
   */
  MEAN
}
