package dev.backstitch.processor.plan;

import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.ActivatedRow;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.RowProduct;
import dev.backstitch.processor.nest.Start;
import dev.backstitch.processor.nest.TurnedRowProduct;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the calls for a single row that differ from those for several.
 *
 * @param arguments of calls
 */
record RowCalls(Arguments arguments) {
  /** Whether a single row can do without the transposed copy that several rows need. */
  static boolean needNoCopy(Fused fused) {
    return turned(fused).isPresent();
  }

  /**
   * What computes the product of a single row, where that is something else.
   *
   * @param several computes several rows
   * @param activation a function of the sums, which a single row computes at once
   */
  Optional<Call> of(Fused fused, Call several, Optional<Call> activation) {
    return turned(fused)
        .map(matrix -> this.turnedRow(fused, matrix))
        .or(
            () ->
                this.ofKnownSize(fused)
                    .map(matrix -> this.row(fused, matrix, (MatrixProduct) several.nest())))
        .map(call -> activation.map(each -> activated(call, each)).orElse(call));
  }

  private static Call activated(Call row, Call activation) {
    RowProduct product = (RowProduct) row.nest();
    Elementwise function = (Elementwise) activation.nest();
    String name = product.name() + Names.capital(function.name());
    List<Call.Argument> arguments = new ArrayList<>(row.arguments());
    Place activated = activation.arguments().getLast().place();
    arguments.add(new Call.Argument(activated, List.of()));
    Nest nest = new ActivatedRow(name, product, function);
    return new Call(nest, List.of(), arguments, Call.Accumulation.NEVER);
  }

  private Optional<Matrix> ofKnownSize(Fused fused) {
    return Matrix.of(fused.core())
        .filter(matrix -> matrix.writesSizes(this.arguments.places().precision()))
        .filter(matrix -> fused.output().perRow());
  }

  private Call row(Fused fused, Matrix matrix, MatrixProduct several) {
    int depth = matrix.right().shape().extent(0);
    int columns = this.arguments.places().columns(fused.output());
    Nest nest =
        new RowProduct(
            fused.kernelName("rowProduct" + depth + "x" + columns, several.start()),
            depth,
            columns,
            this.arguments.places().of(matrix.right()).strides().getFirst(),
            several);
    List<Call.Argument> arguments = new ArrayList<>();
    arguments.add(this.arguments.argument(matrix.left()));
    arguments.add(this.arguments.argument(matrix.right()));
    fused.bias().ifPresent(bias -> arguments.add(this.arguments.argument(bias)));
    fused.operands().forEach(operand -> arguments.add(this.arguments.argument(operand)));
    arguments.add(this.arguments.argument(fused.output()));
    return new Call(nest, List.of(), arguments, Call.Accumulation.NEVER);
  }

  private static Optional<Matrix> turned(Fused fused) {
    return Matrix.of(fused.core())
        .filter(matrix -> matrix.needsTransposition() && !matrix.leftTransposed())
        .filter(matrix -> fused.bias().isEmpty() && fused.output().perRow());
  }

  private Call turnedRow(Fused fused, Matrix matrix) {
    Value out = fused.output();
    boolean adds = fused.last().accumulates();
    Start start = adds ? Start.RESULT : Start.ZERO;
    Nest nest =
        new TurnedRowProduct(
            fused.kernelName("turnedRowProduct", start), start, fused.epilogue(matrix.column()));
    List<Call.Argument> arguments = new ArrayList<>();
    arguments.add(this.arguments.argument(matrix.left()));
    arguments.add(this.arguments.argument(matrix.right(), matrix.rightLetters(), matrix.column()));
    fused.operands().forEach(operand -> arguments.add(this.arguments.argument(operand)));
    arguments.add(this.arguments.argument(out));
    List<Call.Extent> extents =
        List.of(
            this.arguments.extent(matrix.left(), matrix.leftLetters(), matrix.depth()),
            this.arguments.extent(matrix.right(), matrix.rightLetters(), matrix.column()),
            Call.Extent.of(this.arguments.places().columns(out)));
    char unit = matrix.column();
    int right = this.arguments.stride(matrix.right(), matrix.rightLetters(), unit);
    return new Call(
            nest, extents, arguments, adds ? Call.Accumulation.ALWAYS : Call.Accumulation.NEVER)
        .moving(this.arguments.moves(fused, matrix, unit, right));
  }
}
