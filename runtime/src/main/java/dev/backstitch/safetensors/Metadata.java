package dev.backstitch.safetensors;

/** The names under which Backstitch writes text beside the arrays, and which arrays are state. */
public final class Metadata {
  /** What all keys of Backstitch start with. */
  public static final String PREFIX = "backstitch.";

  /** The SHA-256 of the whole file, its own 64 digits taken as zeros. */
  public static final String CHECKSUM = PREFIX + "checksum";

  /** How many updates a learner has made; only checkpoints have it. */
  public static final String STEPS = PREFIX + "steps";

  /**
   * What the names of an optimizer's arrays start with: {@code optimizer.0.hidden.weight}. No
   * parameter is called so, because none has a number there.
   */
  public static final String STATE = "optimizer.";

  /** What stands in place of the digits while the checksum is taken. */
  static final String NO_CHECKSUM = "0".repeat(64);

  private Metadata() {}
}
