package dev.backstitch;

import dev.backstitch.generated.Range;

/**
 * When and how far the learning rate is lowered because training no longer improves: PyTorch's
 * {@code ReduceLROnPlateau} with its relative threshold. Keras' callback of that name lowers the
 * rate one epoch earlier for the same patience, and has an absolute threshold.
 *
 * @param factor what the rate is multiplied by each time, above 0 and below 1
 * @param patience how many epochs in sequence without improvement are let pass; the next one lowers
 *     the rate; 0 or more
 * @param threshold by which share of the best value so far an epoch must be better to be an
 *     improvement, 0 or more
 * @param cooldown after how many epochs from a reduction on the waiting starts again, 0 or more
 * @param leastFactor what all reductions together multiply the rate by at least, 0 to 1; PyTorch
 *     gives a least rate instead
 */
public record Plateau(
    double factor, int patience, double threshold, int cooldown, double leastFactor) {
  private static final double USUAL_THRESHOLD = 1e-4;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public Plateau {
    Range.insideUnit("factor", factor);
    Range.notNegative("patience", patience);
    Range.notNegative("threshold", threshold);
    Range.notNegative("cooldown", cooldown);
    Range.unit("leastFactor", leastFactor);
  }

  /**
   * With PyTorch's defaults for the rest: a threshold of 1e-4, no cooldown, no least factor.
   *
   * @param factor what the rate is multiplied by each time, above 0 and below 1
   * @param patience how many epochs in sequence without improvement are let pass, 0 or more
   * @throws IllegalArgumentException if an argument is outside its range
   */
  public Plateau(double factor, int patience) {
    this(factor, patience, USUAL_THRESHOLD, 0, 0);
  }
}
