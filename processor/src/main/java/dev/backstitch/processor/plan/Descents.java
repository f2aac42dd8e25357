package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.op.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Plans plain gradient descent of a single row: its gradient of a matrix is a product of two rows,
 * so each weight is moved as soon as its element is known, and no gradient is written. See {@code
 * docs/decisions/descent.md}. Threads do not share it: the next row reads all weights again.
 */
final class Descents {
  private static final Nest BY_ROW =
      new Elementwise(
          "descend",
          Formula.variable("weight")
              .minus(Formula.variable("rate").times(Formula.variable("gradient"))),
          List.of("weight", "gradient", "rate"),
          List.of(Reading.COLUMNS, Reading.COLUMNS, Reading.REPEATED),
          false);

  private static final Place RATE_PLACE = new Place(Arena.RATE, "", 0, 0, 0, List.of(), 0);

  private final TrainingNetwork training;
  private final Places places;
  private final Names methods;

  Descents(TrainingNetwork training, Places places, Names methods) {
    this.training = training;
    this.places = places;
    this.methods = methods;
  }

  /** The methods that move all parameters; none if one of them has a gradient of another kind. */
  List<Routine> all() {
    List<Call> calls = new ArrayList<>();
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<Parameter, Value> each : this.training.parameterGradients().entrySet()) {
      List<Step> writing = this.writing(each.getValue());
      Optional<Call> call =
          writing.size() == 1 ? this.call(writing.getFirst(), each.getKey()) : Optional.empty();
      if (call.isEmpty()) {
        return List.of();
      }
      calls.add(call.get());
      steps.add(writing.getFirst());
    }
    List<Parameter> parameters = List.copyOf(this.training.parameterGradients().keySet());
    return IntStream.range(0, calls.size())
        .mapToObj(k -> this.routine(parameters.get(k).value(), steps.get(k), calls.get(k)))
        .toList();
  }

  private List<Step> writing(Value gradient) {
    return this.training.backward().stream()
        .filter(step -> step.output().equals(gradient))
        .toList();
  }

  private Optional<Call> call(Step step, Parameter parameter) {
    if (!(step.op() instanceof Product product)) {
      return Optional.empty();
    }
    Value value = parameter.value();
    boolean isRow = product.inputs().equals(List.of("bi")) && product.result().equals("i");
    return isRow
        ? Optional.of(this.byRow(step.inputs().getFirst(), value))
        : Matrix.of(step)
            .filter(matrix -> matrix.leftTransposed() && !matrix.needsTransposition())
            .filter(matrix -> matrix.left().perRow() && matrix.right().perRow())
            .map(matrix -> this.byProduct(matrix, value));
  }

  private Call byRow(Value gradient, Value parameter) {
    Place place = this.places.of(parameter);
    List<Call.Argument> arguments =
        List.of(
            argument(place, 0),
            argument(this.places.of(gradient), 0),
            argument(RATE_PLACE, 0),
            argument(place, 0));
    int columns = this.places.columns(parameter);
    return call(BY_ROW, arguments, 1, columns);
  }

  private Call byProduct(Matrix matrix, Value parameter) {
    Place place = this.places.of(parameter);
    int row = place.strides().getFirst();
    Nest nest = new Descent(this.places.columns(parameter), row);
    List<Call.Argument> arguments =
        Stream.of(this.places.of(matrix.left()), this.places.of(matrix.right()), RATE_PLACE, place)
            .map(each -> new Call.Argument(each, List.of()))
            .toList();
    int rows = parameter.shape().extent(0);
    return call(nest, arguments, rows);
  }

  private static Call.Argument argument(Place place, int row) {
    return new Call.Argument(place, List.of(row));
  }

  private static Call call(Nest nest, List<Call.Argument> arguments, int... extents) {
    return new Call(
        nest,
        Arrays.stream(extents).mapToObj(Call.Extent::of).toList(),
        arguments,
        Call.Accumulation.NEVER);
  }

  private Routine routine(Value parameter, Step step, Call call) {
    String move = parameter.name() + " -= rate * " + step.output().name();
    return new Routine(
        this.methods.method("descend", parameter.name()),
        List.of(step.text(), move),
        List.of(call),
        Routine.Time.NONE);
  }
}
