package dev.backstitch.processor.layer;

import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * One thing that a layer does to what it reads.
 *
 * @param name appended to the layer's to name the result: {@code Sum}
 * @param shape of the result
 * @param onlyTraining whether a prediction leaves it out
 * @param steps from what is read and what is written to what computes it
 */
record Stage(
    String name, Shape shape, boolean onlyTraining, BiFunction<Value, Value, List<Step>> steps) {

  /** A stage of one op that reads nothing else and keeps the shape. */
  static Stage of(String name, Shape shape, Function<Value, Op> op) {
    return with(name, shape, op, List.of());
  }

  /** A stage of one op that reads parameters too. */
  static Stage with(String name, Shape shape, Function<Value, Op> op, List<Value> parameters) {
    return new Stage(
        name,
        shape,
        false,
        (input, output) -> {
          List<Value> inputs = Stream.concat(Stream.of(input), parameters.stream()).toList();
          return List.of(new Step(op.apply(input), inputs, output));
        });
  }
}
