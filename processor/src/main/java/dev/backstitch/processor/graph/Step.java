package dev.backstitch.processor.graph;

import java.util.List;

/**
 * An op applied to values.
 *
 * @param op what is computed
 * @param inputs what it reads, in the op's order
 * @param output what it writes
 * @param accumulates whether it adds to what the output holds instead of replacing it; so the
 *     gradients of a value that is read twice are summed
 */
public record Step(Op op, List<Value> inputs, Value output, boolean accumulates) {
  public Step {
    inputs = List.copyOf(inputs);
    op.check(inputs, output);
  }

  public Step(Op op, List<Value> inputs, Value output) {
    this(op, inputs, output, false);
  }

  /** {@code hidden = tanh(hiddenSum)}: what is computed, in the user's layer names. */
  public String text() {
    return this.output.name()
        + (this.accumulates ? " += " : " = ")
        + this.op.text(this.inputs.stream().map(Value::name).toList());
  }

  @Override
  public String toString() {
    return this.text();
  }
}
