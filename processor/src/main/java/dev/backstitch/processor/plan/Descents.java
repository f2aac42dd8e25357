package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.gradient.TrainingNetwork;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Reading;
import dev.backstitch.processor.nest.TurnedRowProduct;
import dev.backstitch.processor.op.Product;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Plans plain gradient descent of a single row: its gradient of a matrix is a product of two rows,
 * so each weight is moved as soon as its element is known, and no gradient is written. Where the
 * way back reads a matrix that is larger than the caches that are near, it is moved on the way:
 * some rows at a time, while they are in the cache. Such matrices are moved from their last rows to
 * the first ones, since those were read last and these are what the next row reads first. See
 * {@code docs/decisions/descent.md}. Threads do not share it: the next row reads all weights again.
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

  /** What rows of a matrix take, about, that are moved at a time. */
  private static final int BLOCK_BYTES = 384 << 10;

  /** So many sums are taken at once on the way back. */
  private static final int LEAST_BLOCK = 16;

  private static final Place RATE_PLACE = new Place(Arena.RATE, "", 0, 0, 0, List.of(), 0);

  private final TrainingNetwork training;
  private final Places places;
  private final Names methods;

  Descents(TrainingNetwork training, Places places, Names methods) {
    this.training = training;
    this.places = places;
    this.methods = methods;
  }

  /**
   * The methods that go back through the layers and move all parameters; none if one of these has a
   * gradient of another kind.
   *
   * @param throughLayers the methods that only go back
   */
  List<Routine> all(List<Routine> throughLayers) {
    List<Routine> moves = new ArrayList<>();
    for (Map.Entry<Parameter, Value> each : this.training.parameterGradients().entrySet()) {
      List<Step> writing = this.writing(each.getValue());
      Optional<Call> call =
          writing.size() == 1 ? this.call(writing.getFirst(), each.getKey()) : Optional.empty();
      if (call.isEmpty()) {
        return List.of();
      }
      moves.add(this.routine(each.getKey().value(), writing.getFirst(), call.get()));
    }
    List<Routine> all = new ArrayList<>();
    for (Routine back : throughLayers) {
      Optional<Routine> move =
          moves.stream().filter(each -> this.isMovedOnTheWay(each, back)).findAny();
      move.ifPresent(moves::remove);
      all.add(move.map(each -> this.onTheWay(each, back)).orElse(back));
    }
    all.addAll(moves);
    return all;
  }

  /** Whether it moves a large matrix that a single row reads on the way back. */
  private boolean isMovedOnTheWay(Routine move, Routine back) {
    return move.block() > 0
        && back.forOneRow()
            .map(List::getFirst)
            .filter(call -> call.nest() instanceof TurnedRowProduct)
            .filter(call -> call.arguments().get(1).place().equals(move.result()))
            .isPresent();
  }

  /** Goes back by some rows of a matrix and moves them, then by the next ones. */
  private Routine onTheWay(Routine move, Routine back) {
    Call reading = back.forOneRow().orElseThrow().getFirst();
    return new Routine(
        move.name(),
        Stream.of(back.text(), move.text()).flatMap(List::stream).toList(),
        List.of(reading.cut("units", "columns"), move.calls().getFirst()),
        Optional.empty(),
        Routine.Time.NONE,
        move.block());
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
    return call(nest, arguments, rows).moving(List.of(1, 0, 0, row));
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
    int block = this.block(call);
    return new Routine(
        this.methods.method("descend", parameter.name()),
        List.of(step.text(), move),
        List.of(block > 0 ? call.cut("rows") : call),
        Optional.empty(),
        Routine.Time.NONE,
        block);
  }

  /** How many rows of a large matrix are moved at a time; 0 where all are. */
  private int block(Call call) {
    Precision precision = this.places.precision();
    if (bytes(call, precision) < MatrixProduct.STREAMED_BYTES) {
      return 0;
    }
    int rowBytes = ((Descent) call.nest()).outRow() * precision.bytes();
    return Integer.highestOneBit(Math.max(LEAST_BLOCK, BLOCK_BYTES / rowBytes));
  }

  /** How many bytes the matrix takes that is moved; 0 where it is a row. */
  static long bytes(Call call, Precision precision) {
    return call.nest() instanceof Descent descent
        ? (long) call.extents().getFirst().size() * descent.outRow() * precision.bytes()
        : 0;
  }
}
