package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What ops share that look at a whole row of units at once. */
final class Rowwise {
  private Rowwise() {}

  static void check(List<Value> inputs, Value output) {
    if (inputs.size() != 1
        || !inputs.getFirst().shape().equals(output.shape())
        || output.shape().rank() != 1
        || !inputs.getFirst().perRow()
        || !output.perRow()) {
      throw new IllegalStateException(inputs + " -> " + output);
    }
  }

  static <T> void forEachRow(
      Arithmetic<T> arithmetic,
      Step step,
      Op.Arrays<T> arrays,
      Function<Row<T>, List<T>> function) {
    Value input = step.inputs().getFirst();
    int units = input.shape().extent(0);
    for (int row = 0; row < arrays.rows(); row++) {
      List<T> elements = new ArrayList<>();
      for (int i = 0; i < units; i++) {
        elements.add(arrays.get(input, row * units + i));
      }
      List<T> results = function.apply(new Row<>(arithmetic, elements));
      for (int i = 0; i < units; i++) {
        arrays.put(step, row * units + i, results.get(i));
      }
    }
  }

  /** The units of one row. */
  record Row<T>(Arithmetic<T> arithmetic, List<T> elements) {
    /** The elements less the largest of them. */
    List<T> shifted() {
      T largest = this.elements.stream().reduce(this.arithmetic::max).orElseThrow();
      return this.elements.stream().map(x -> this.arithmetic.subtract(x, largest)).toList();
    }
  }
}
