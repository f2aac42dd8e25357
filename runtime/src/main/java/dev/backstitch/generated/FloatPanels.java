package dev.backstitch.generated;

/** One version of a network's weights, perhaps with a copy of its large matrices in panels. */
public final class FloatPanels {
  private static final float[] NOT_COPIED = {};

  /** Of no weights. */
  public static final FloatPanels NONE = new FloatPanels(new float[0]);

  private final float[] weights;
  private final float[] panels;

  /** A version without a copy. */
  FloatPanels(float[] weights) {
    this(weights, NOT_COPIED);
  }

  FloatPanels(float[] weights, float[] panels) {
    this.weights = weights;
    this.panels = panels;
  }

  /** Whether it is of that very array: versions are never changed. */
  @SuppressWarnings("ReferenceEquality")
  boolean isOf(float[] version) {
    return this.weights == version;
  }

  /**
   * Whether there is a copy.
   *
   * @return false for a version that was read once
   */
  public boolean areCopied() {
    return this.panels.length > 0;
  }

  /**
   * The copy, for generated code.
   *
   * @return the weights where {@link PanelMatrix} says; must not be written to
   */
  public float[] values() {
    return this.panels;
  }
}
