package dev.backstitch.processor.graph;

import java.util.List;

/**
 * A loss over one output.
 *
 * @param predicted the output it judges
 * @param target the value it gives the gradient of: the output itself, or the logits that the
 *     output's activation reads where loss and activation are fused
 * @param name what it is called in formulas: {@code crossEntropy}
 * @param packageName of the runtime class, or of the user's own
 * @param typeName the name of that class in its package: {@code CrossEntropyLoss}, {@code
 *     Outer.Inner}
 * @param arguments of its constructor: each a {@code Double}, a {@code Boolean}, a {@code
 *     List<Double>} or a {@link Reduction}
 * @param weight its share of the whole loss
 */
public record Loss(
    Value predicted,
    Value target,
    String name,
    String packageName,
    String typeName,
    List<Object> arguments,
    double weight) {
  public Loss {
    arguments = List.copyOf(arguments);
  }

  /** How the losses of rows become one. */
  public enum Reduction {
    SUM,
    MEAN
  }

  /** Whether loss and activation are fused. */
  public boolean atLogits() {
    return !this.predicted.equals(this.target);
  }
}
