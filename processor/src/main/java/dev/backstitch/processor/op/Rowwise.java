package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

  /**
   * The gradient by the input of a function that looks at a whole row, which needs one number for
   * each row.
   *
   * @param total computes that number
   * @param name of the slope
   * @param slope over {@code upstream}, the output {@code y} and {@code total}
   */
  static void differentiate(
      Step step,
      Value outputGradient,
      Step total,
      String name,
      Formula slope,
      Gradients gradients) {
    Value input = step.inputs().getFirst();
    if (!gradients.wanted(input)) {
      return;
    }
    gradients.add(total);
    gradients.contribute(
        input,
        new Pointwise(
            name,
            slope,
            List.of("upstream", "y", "total"),
            List.of("bi", "bi", "b"),
            "bi",
            Optional.empty()),
        List.of(outputGradient, step.output(), total.output()));
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
