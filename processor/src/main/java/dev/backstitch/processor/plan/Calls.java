package dev.backstitch.processor.plan;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Role;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.nest.ColumnSums;
import dev.backstitch.processor.nest.Elementwise;
import dev.backstitch.processor.nest.Mask;
import dev.backstitch.processor.nest.MatrixProduct;
import dev.backstitch.processor.nest.Nest;
import dev.backstitch.processor.nest.Normalised;
import dev.backstitch.processor.nest.PlainProduct;
import dev.backstitch.processor.nest.Start;
import dev.backstitch.processor.op.DropoutMask;
import dev.backstitch.processor.op.LogSoftmax;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Softmax;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Makes the call of a kernel from fused steps, once every value has its place. */
final class Calls {
  private final Places places;
  private final Arguments arguments;
  private final UnaryOperator<Value> transposed;
  private final Set<Value> parameterGradients;

  /**
   * @param transposed gives the transposed copy of a value
   * @param parameterGradients the results that the caller may want added to what is there
   */
  Calls(Places places, UnaryOperator<Value> transposed, Set<Value> parameterGradients) {
    this.places = places;
    this.arguments = new Arguments(places);
    this.transposed = transposed;
    this.parameterGradients = parameterGradients;
  }

  Call of(Fused fused) {
    Step core = fused.core();
    return switch (core.op()) {
      case Product product ->
          Matrix.of(core)
              .map(matrix -> this.matrix(fused, matrix))
              .orElseGet(() -> this.plain(core, product));
      case Pointwise pointwise -> this.elementwise(core, pointwise);
      case Softmax softmax -> this.normalised(core, new Normalised(false));
      case LogSoftmax logSoftmax -> this.normalised(core, new Normalised(true));
      case DropoutMask mask -> this.mask(core, mask);
      default -> throw new IllegalStateException("no nest for " + core);
    };
  }

  private Call matrix(Fused fused, Matrix matrix) {
    Value out = fused.output();
    Start start =
        fused.bias().isPresent()
            ? Start.BIAS
            : this.accumulation(fused.last()) == Call.Accumulation.NEVER
                ? Start.ZERO
                : Start.RESULT;
    boolean narrow = this.places.isNarrow(out);
    int parts = matrix.parts(this.places.precision());
    char leftOuter = matrix.leftTransposed() ? matrix.depth() : matrix.row();
    int leftStride = this.arguments.stride(matrix.left(), matrix.leftLetters(), leftOuter);
    boolean isWritten = matrix.writesStride(this.places.precision());
    MatrixProduct nest =
        new MatrixProduct(
            name(fused, matrix, isWritten ? "Of" + leftStride : "", narrow, parts, start),
            matrix.leftTransposed(),
            isWritten ? leftStride : 0,
            narrow,
            parts,
            start,
            fused.epilogue(matrix.column()));

    String result = "" + matrix.row() + matrix.column();
    List<Call.Argument> arguments = new ArrayList<>();
    Place left = this.places.of(matrix.left());
    arguments.add(new Call.Argument(left, isWritten ? List.of() : List.of(leftStride)));
    if (matrix.needsTransposition()) {
      String turned = "" + matrix.depth() + matrix.column();
      arguments.add(
          this.arguments.argument(this.transposed.apply(matrix.right()), turned, matrix.depth()));
    } else {
      arguments.add(this.arguments.argument(matrix.right(), matrix.rightLetters(), matrix.depth()));
    }
    fused.bias().ifPresent(bias -> arguments.add(this.arguments.argument(bias)));
    for (int k = 0; k < fused.operands().size(); k++) {
      arguments.add(
          this.arguments.argument(fused.operands().get(k), fused.letters().get(k), matrix.row()));
    }
    arguments.add(this.arguments.argument(out, result, matrix.row()));
    List<Call.Extent> extents =
        List.of(
            this.arguments.extent(out, result, matrix.row()),
            this.arguments.extent(matrix.left(), matrix.leftLetters(), matrix.depth()),
            Call.Extent.of(this.places.columns(out)));
    Call call = new Call(nest, extents, arguments, this.accumulation(fused.last()));
    if (this.isSum(fused.last())) {
      // Threads share the rows of the result.
      return call.sliced("rows", this.arguments.moves(fused, matrix, matrix.row(), 0));
    }
    boolean isInPanels = arguments.get(1).place().arena() == Arena.PANEL;
    return isInPanels ? call.sliced("columns", Arguments.columnMoves(nest, 0)) : call;
  }

  private static String name(
      Fused fused, Matrix matrix, String stride, boolean narrow, int parts, Start start) {
    String product = matrix.leftTransposed() ? "transposedProduct" : "product";
    String sized = (narrow ? "narrow" + Names.capital(product) : product) + stride;
    return fused.kernelName(parts == 1 ? sized : sized + "In" + parts + "Parts", start);
  }

  private Call plain(Step step, Product product) {
    Value in = step.inputs().getFirst();
    boolean isColumnSum = product.inputs().equals(List.of("bi")) && product.result().equals("i");
    if (isColumnSum && in.role() != Role.INPUT) {
      return this.columnSums(step, in);
    }
    PlainProduct nest = new PlainProduct(product.inputs(), product.result());
    List<Call.Argument> arguments = new ArrayList<>();
    for (int k = 0; k < product.inputs().size(); k++) {
      arguments.add(this.arguments.everyStride(step.inputs().get(k), product.inputs().get(k)));
    }
    arguments.add(this.arguments.everyStride(step.output(), product.result()));
    List<Call.Extent> extents =
        nest.letters().stream().map(letter -> this.extent(step, product, letter)).toList();
    Call call = new Call(nest, extents, arguments, this.accumulation(step));
    boolean isSliced = this.isSum(step) && !product.result().isEmpty();
    return isSliced ? this.sliced(call, step, product) : call;
  }

  /** Threads share the neighbours along the first index of the result. */
  private Call sliced(Call call, Step step, Product product) {
    char letter = product.result().charAt(0);
    List<Integer> strides = new ArrayList<>();
    for (int k = 0; k < step.inputs().size(); k++) {
      strides.add(this.arguments.stride(step.inputs().get(k), product.inputs().get(k), letter));
    }
    strides.add(this.arguments.stride(step.output(), product.result(), letter));
    return call.sliced(PlainProduct.extent(letter), strides);
  }

  private Call columnSums(Step step, Value in) {
    Call call =
        new Call(
            new ColumnSums(),
            List.of(Call.Extent.ROWS, Call.Extent.of(this.places.columns(in))),
            List.of(this.arguments.argument(in, "bi", 'b'), this.arguments.argument(step.output())),
            this.accumulation(step));
    return this.isSum(step) ? call.sliced("columns", List.of(1, 1)) : call;
  }

  /** Whether it is the gradient of a parameter, which threads share. */
  private boolean isSum(Step step) {
    return this.parameterGradients.contains(step.output());
  }

  private Call.Extent extent(Step step, Product product, char letter) {
    if (product.result().indexOf(letter) >= 0) {
      return this.arguments.extent(step.output(), product.result(), letter);
    }
    for (int k = 0; k < product.inputs().size(); k++) {
      if (product.inputs().get(k).indexOf(letter) >= 0) {
        return this.arguments.extent(step.inputs().get(k), product.inputs().get(k), letter);
      }
    }
    throw new IllegalStateException("no extent of " + letter + " in " + step);
  }

  private Call elementwise(Step step, Pointwise op) {
    Value out = step.output();
    if (out.shape().rank() != 1) {
      throw new IllegalStateException("no loop over " + out);
    }
    char column = op.result().charAt(op.result().length() - 1);
    Formula formula = op.formula();
    Nest nest =
        new Elementwise(
            op.name(),
            formula,
            op.variables(),
            op.indices().stream().map(letters -> Fused.reading(letters, column)).toList(),
            step.accumulates());
    List<Call.Argument> arguments = new ArrayList<>();
    for (int k = 0; k < op.variables().size(); k++) {
      arguments.add(this.arguments.argument(step.inputs().get(k), op.indices().get(k), 'b'));
    }
    arguments.add(this.arguments.argument(out, op.result(), 'b'));
    List<Call.Extent> extents =
        List.of(
            out.perRow() ? Call.Extent.ROWS : Call.Extent.of(1),
            Call.Extent.of(this.places.columns(out)));
    return new Call(nest, extents, arguments, Call.Accumulation.NEVER);
  }

  private Call normalised(Step step, Nest nest) {
    Value in = step.inputs().getFirst();
    return new Call(
        nest,
        List.of(
            Call.Extent.ROWS,
            Call.Extent.of(in.shape().extent(0)),
            Call.Extent.of(this.places.columns(in))),
        List.of(
            this.arguments.argument(in, "bi", 'b'),
            this.arguments.argument(step.output(), "bi", 'b')),
        Call.Accumulation.NEVER);
  }

  private Call mask(Step step, DropoutMask mask) {
    Nest nest = new Mask(mask.layer(), mask.threshold(), mask.scale());
    return new Call(
        nest,
        List.of(Call.Extent.ROWS, Call.Extent.of(this.places.columns(step.output()))),
        List.of(this.arguments.argument(step.output(), "bi", 'b')),
        Call.Accumulation.NEVER);
  }

  private Call.Accumulation accumulation(Step step) {
    if (step.accumulates()) {
      return Call.Accumulation.ALWAYS;
    }
    return this.isSum(step) ? Call.Accumulation.CHOSEN : Call.Accumulation.NEVER;
  }
}
