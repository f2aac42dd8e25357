package dev.backstitch.processor.op;

import dev.backstitch.processor.graph.Value;

/**
 * The rectified linear unit cut off at 6, {@code y = min(max(x, 0), 6)}.
 *
 * <p>Slope: {@code 1} where {@code 0 < y < 6}, else {@code 0}; so 0 at both kinks, as PyTorch has
 * it. A NaN passes. Howard et al., "MobileNets", 2017.
 */
public final class Relu6 {
  private Relu6() {}

  /** The op over a value. */
  public static Pointwise of(Value value) {
    return HardTanh.between("relu6", value, 0, 6);
  }
}
