package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A function of the values before it, without parameters.
 *
 * @param name of its annotation
 * @param ranges of its attributes
 * @param op that computes it over a value
 */
record Activation(String name, List<Range> ranges, BiFunction<Value, AnnotationUse, Op> op)
    implements Modifier {
  Activation {
    ranges = List.copyOf(ranges);
  }

  @Override
  public void apply(AnnotationUse use, Draft draft) {
    for (Range range : this.ranges) {
      if (!range.check(use, draft)) {
        return;
      }
    }
    draft.shape().ifPresent(shape -> this.add(use, draft, shape));
  }

  private void add(AnnotationUse use, Draft draft, Shape shape) {
    Op sample = this.op.apply(Value.perRow(draft.name(), shape), use);
    if (!sample.copies()) {
      draft.describe(use.complete());
      draft.add(Stage.of(this.name, shape, value -> this.op.apply(value, use)));
    }
  }
}
