package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;

/** Which results may lie where an operand lies that nobody else reads. */
final class Overwriting {
  private Overwriting() {}

  /** Whether {@code step} is the only reader of {@code value} and reads each element once. */
  static boolean mayOverwrite(Step step, Value value, Readers readers) {
    if (!(step.op() instanceof Pointwise op) || step.accumulates()) {
      return false;
    }
    int position = step.inputs().indexOf(value);
    return position >= 0
        && readers.hasOne(value)
        && value.role() == Role.LOCAL
        && step.output().role() == Role.LOCAL
        && value.perRow() == step.output().perRow()
        && value.shape().equals(step.output().shape())
        && op.indices().get(position).equals(op.result());
  }
}
