package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.ParameterLayout;
import java.util.ArrayList;
import java.util.List;

/**
 * Neighbouring trained weights that decay alike.
 *
 * @param from where they start
 * @param to where they end, exclusively
 * @param l1 the factor of {@code sign(w)} that an update adds to the gradient
 * @param l2 the factor of {@code w} that an update adds to the gradient
 */
record Segment(int from, int to, double l1, double l2) {
  /** The segments of all parameters that are not frozen, neighbours joined. */
  static Segment[] of(Architecture architecture) {
    List<Segment> segments = new ArrayList<>();
    for (ParameterLayout layout : architecture.parameters()) {
      if (layout.trainable()) {
        join(segments, of(layout));
      }
    }
    return segments.toArray(Segment[]::new);
  }

  private static Segment of(ParameterLayout layout) {
    int to = layout.offset() + layout.length();
    return new Segment(layout.offset(), to, layout.l1(), layout.l2());
  }

  private static void join(List<Segment> segments, Segment next) {
    if (!segments.isEmpty() && segments.getLast().continuedBy(next)) {
      Segment last = segments.removeLast();
      segments.add(new Segment(last.from, next.to, last.l1, last.l2));
    } else {
      segments.add(next);
    }
  }

  private boolean continuedBy(Segment next) {
    return this.to == next.from && this.l1 == next.l1 && this.l2 == next.l2;
  }

  boolean decays() {
    return this.l1 != 0 || this.l2 != 0;
  }
}
