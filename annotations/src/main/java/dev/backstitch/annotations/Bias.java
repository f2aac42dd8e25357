package dev.backstitch.annotations;

/** Which bias a layer adds to its sums. */
public enum Bias {
  /** One learned number for each unit, as in PyTorch and Keras. */
  PER_UNIT,
  /** One learned number for the whole layer; its gradient is the sum over the units. */
  SHARED,
  /** No bias. */
  NONE
}
