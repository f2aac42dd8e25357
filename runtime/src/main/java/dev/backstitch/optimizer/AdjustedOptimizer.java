package dev.backstitch.optimizer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Another optimizer with clipping and parameter groups around its rule. */
record AdjustedOptimizer(Optimizer adjusted, Clipping clipping, List<ParameterGroup> groups)
    implements Optimizer {
  AdjustedOptimizer {
    Set<String> grouped = new HashSet<>();
    for (ParameterGroup group : groups) {
      for (String layer : group.layers()) {
        if (!grouped.add(layer)) {
          throw new IllegalArgumentException(
              "Layer '" + layer + "' is in a parameter group twice. Leave it in one.");
        }
      }
    }
  }

  static AdjustedOptimizer of(Optimizer optimizer) {
    return optimizer instanceof AdjustedOptimizer adjusted
        ? adjusted
        : new AdjustedOptimizer(optimizer, optimizer.clipping(), optimizer.groups());
  }

  AdjustedOptimizer clipped(Clipping.Kind kind, double maximum) {
    Clipping next = new Clipping(kind, maximum).after(this.clipping);
    return new AdjustedOptimizer(this.adjusted, next, this.groups);
  }

  AdjustedOptimizer grouped(ParameterGroup group) {
    List<ParameterGroup> more = Stream.concat(this.groups.stream(), Stream.of(group)).toList();
    return new AdjustedOptimizer(this.adjusted, this.clipping, more);
  }

  @Override
  public Schedule learningRate() {
    return this.adjusted.learningRate();
  }

  @Override
  public FloatRule floatRule(int length) {
    return this.adjusted.floatRule(length);
  }

  @Override
  public DoubleRule doubleRule(int length) {
    return this.adjusted.doubleRule(length);
  }
}
