package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.nest.Descent;
import dev.backstitch.processor.nest.DescentProduct;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Leaves matrices that multiply the inputs to the next row: nothing on the way back reads them, and
 * the next row reads every element right after the move. Its forward pass moves them on the way, or
 * they are moved alone when anybody else wants the weights. Not matrices that the first cache holds
 * anyway. See {@code docs/decisions/descent.md}.
 *
 * @param methods the names of methods
 * @param precision of all reals
 */
record Deferral(Names methods, Precision precision) {
  /** How many bytes the matrix has at least: fewer are read again for nothing. */
  static final int LEAST_BYTES = 32 << 10;

  /** {@code given} in {@code firstWeightsGradient = sum b: given[b,j] firstSumGradient[b,i]}. */
  private static final Pattern INPUTS = Pattern.compile("(?<=sum b: )([^\\[]+)");

  /**
   * What is done now, and what later.
   *
   * @param descents the methods that go back and move all parameters
   * @param training the methods of the forward pass
   */
  Descending of(List<Routine> descents, List<Routine> training) {
    List<Routine> now = new ArrayList<>(descents);
    List<Routine> later = new ArrayList<>();
    List<Routine> forward = new ArrayList<>();
    for (Routine usual : training) {
      Optional<Routine> move =
          descents.stream()
              .filter(each -> multiplies(each, usual))
              .filter(
                  each -> Descents.bytes(each.calls().getFirst(), this.precision) >= LEAST_BYTES)
              .findAny();
      move.ifPresent(now::remove);
      move.ifPresent(later::add);
      forward.add(move.map(each -> this.both(each, usual)).orElse(usual));
    }
    return new Descending(now, later, later.isEmpty() ? List.of() : forward);
  }

  /** Whether the inputs are multiplied by the matrix that is moved. */
  private static boolean multiplies(Routine move, Routine usual) {
    Call call = usual.calls().getLast();
    return move.calls().size() == 1
        && move.calls().getFirst().nest() instanceof Descent
        && call.nest() instanceof MatrixProduct product
        && product.start() != Start.RESULT
        && !product.leftTransposed()
        && call.arguments().get(0).place().arena() == Arena.INPUTS
        && call.arguments().get(1).place().equals(move.result());
  }

  private Routine both(Routine move, Routine usual) {
    Call alone = usual.forOneRow().map(List::getFirst).orElse(usual.calls().getLast());
    List<Call.Argument> moved = move.calls().getFirst().arguments();
    Place before = moved.getFirst().place().in(Arena.BEFORE);
    Stream<Place> places =
        Stream.of(
                Stream.of(before, moved.get(1).place(), moved.get(2).place()),
                alone.arguments().stream().map(Call.Argument::place))
            .flatMap(each -> each);
    Call call =
        new Call(
            nest(alone),
            List.of(),
            places.map(place -> new Call.Argument(place, List.of())).toList(),
            Call.Accumulation.NEVER);
    return new Routine(
        this.methods.method("descendThen", usual.name()),
        Stream.concat(ofRowBefore(move), usual.text().stream()).toList(),
        List.of(call),
        Routine.Time.NONE);
  }

  /** The text of a move whose inputs are not those of the row that is computed. */
  private static Stream<String> ofRowBefore(Routine move) {
    return move.text().stream().map(line -> INPUTS.matcher(line).replaceFirst("$1Before"));
  }

  private static DescentProduct nest(Call alone) {
    String name = "descendThen" + Names.capital(alone.nest().name());
    if (alone.nest() instanceof RowProduct product) {
      return new DescentProduct(name, product, product);
    }
    MatrixProduct several = (MatrixProduct) alone.nest();
    int depth = alone.extents().get(1).size();
    int columns = alone.extents().get(2).size();
    int row = alone.arguments().get(1).strides().getFirst();
    return new DescentProduct(
        name + "Of" + depth + "x" + columns,
        new RowProduct(several.name(), depth, columns, row, several),
        several);
  }
}
