package dev.backstitch.processor.plan;

import java.util.List;

/**
 * How a single row moves the parameters without gradients that are written.
 *
 * @param now the methods that go back through the layers and move parameters; none where parameters
 *     cannot be moved so
 * @param later those that move the rest, which is left to the next row
 * @param forward the methods of a forward pass that moves the rest; none where there is none
 */
public record Descending(List<Routine> now, List<Routine> later, List<Routine> forward) {
  /** Where gradients must be written. */
  public static final Descending NONE = new Descending(List.of(), List.of(), List.of());

  public Descending {
    now = List.copyOf(now);
    later = List.copyOf(later);
    forward = List.copyOf(forward);
  }

  /** Whether some parameters are left to the next row. */
  public boolean defers() {
    return !this.later.isEmpty();
  }
}
