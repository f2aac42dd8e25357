package dev.backstitch;

import dev.backstitch.generated.Architecture;
import dev.backstitch.generated.LayerDescription;
import dev.backstitch.generated.ParameterLayout;
import dev.backstitch.optimizer.Clipping;
import dev.backstitch.optimizer.Optimizer;
import dev.backstitch.optimizer.ParameterGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Neighbouring trained weights that are treated alike.
 *
 * @param from where they start
 * @param to where they end, exclusively
 * @param rate what the learning rate is multiplied by
 * @param l1 the factor of {@code sign(w)} that an update adds to the gradient
 * @param l2 the factor of {@code w} that an update adds to the gradient
 * @param frozenFor how many updates leave them as they are
 */
record Segment(int from, int to, double rate, double l1, double l2, long frozenFor) {
  private static final ParameterGroup REST = ParameterGroup.of("");

  /**
   * The segments of all parameters that are not frozen; neighbours are joined, unless each
   * parameter is clipped by itself.
   */
  static Segment[] of(Architecture architecture, Optimizer optimizer) {
    Map<String, ParameterGroup> groups = groups(architecture, optimizer.groups());
    boolean joined = optimizer.clipping().kind() != Clipping.Kind.NORM;
    List<Segment> segments = new ArrayList<>();
    for (LayerDescription layer : architecture.layers()) {
      ParameterGroup group = groups.getOrDefault(layer.name(), REST);
      for (ParameterLayout layout : layer.parameters()) {
        if (layout.trainable()) {
          add(segments, of(layout, group), joined);
        }
      }
    }
    return segments.toArray(Segment[]::new);
  }

  private static Map<String, ParameterGroup> groups(
      Architecture architecture, List<ParameterGroup> groups) {
    Map<String, ParameterGroup> byLayer = new HashMap<>();
    for (ParameterGroup group : groups) {
      for (String layer : group.layers()) {
        if (architecture.layer(layer).parameters().isEmpty()) {
          throw new IllegalArgumentException(
              "Layer '%s' of '%s' has no parameters. Leave it out of the parameter group."
                  .formatted(layer, architecture.name()));
        }
        byLayer.put(layer, group);
      }
    }
    return byLayer;
  }

  private static Segment of(ParameterLayout layout, ParameterGroup group) {
    int to = layout.offset() + layout.length();
    double l1 = layout.l1();
    double l2 = layout.l2();
    if (layout.isWeight() && !Double.isNaN(group.l1())) {
      l1 = group.l1();
      l2 = group.l2();
    }
    return new Segment(layout.offset(), to, group.rate(), l1, l2, group.frozenFor());
  }

  private static void add(List<Segment> segments, Segment next, boolean joined) {
    if (joined && !segments.isEmpty() && segments.getLast().continuedBy(next)) {
      Segment last = segments.removeLast();
      segments.add(new Segment(last.from, next.to, last.rate, last.l1, last.l2, last.frozenFor));
    } else {
      segments.add(next);
    }
  }

  private boolean continuedBy(Segment next) {
    return this.to == next.from
        && this.rate == next.rate
        && this.l1 == next.l1
        && this.l2 == next.l2
        && this.frozenFor == next.frozenFor;
  }

  boolean decays() {
    return this.l1 != 0 || this.l2 != 0;
  }

  /** Whether an update changes them, by how many were made before it. */
  boolean movesAfter(long updates) {
    return updates >= this.frozenFor;
  }
}
