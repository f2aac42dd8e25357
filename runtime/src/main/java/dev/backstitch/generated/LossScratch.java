package dev.backstitch.generated;

import java.util.List;

/**
 * The rows, in double and of exact length, that a loss over one size of output reads and writes.
 */
final class LossScratch {
  final double[] logits;
  final double[] predicted;
  final double[] observed;
  final double[] gradient;

  private LossScratch(int outputs) {
    this.logits = new double[outputs];
    this.predicted = new double[outputs];
    this.observed = new double[outputs];
    this.gradient = new double[outputs];
  }

  /** One for each size that occurs among the outputs. */
  static LossScratch[] of(List<LayerDescription> outputs) {
    return outputs.stream()
        .mapToInt(LayerDescription::size)
        .distinct()
        .mapToObj(LossScratch::new)
        .toArray(LossScratch[]::new);
  }
}
