package dev.backstitch.optimizer;

import dev.backstitch.generated.Range;
import java.util.Locale;

/**
 * How gradients are kept from growing too large before an update.
 *
 * @param kind what is limited
 * @param maximum its limit; infinite if nothing is limited
 */
public record Clipping(Kind kind, double maximum) {
  /** No limit. */
  public static final Clipping NONE = new Clipping(Kind.NONE, Double.POSITIVE_INFINITY);

  /** What is limited. */
  public enum Kind {
    /** Nothing. */
    NONE,
    /** Each derivative: {@link Optimizer#clipValue}. */
    VALUE,
    /** The Euclidean norm of each parameter's gradient: {@link Optimizer#clipNorm}. */
    NORM,
    /** The norm of all gradients together: {@link Optimizer#clipGlobalNorm}. */
    GLOBAL_NORM
  }

  /**
   * Checks the limit.
   *
   * @throws IllegalArgumentException if something is limited by no finite number above 0
   */
  public Clipping {
    if (kind != Kind.NONE) {
      Range.positive("maximum", maximum);
    }
  }

  /** This one in place of another of the same kind, or of none. */
  Clipping after(Clipping other) {
    if (other.kind != Kind.NONE && other.kind != this.kind) {
      throw new IllegalStateException(
          "Gradients are clipped by %s already. Choose one of clipValue, clipNorm, clipGlobalNorm."
              .formatted(other.kind.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }
    return this;
  }
}
