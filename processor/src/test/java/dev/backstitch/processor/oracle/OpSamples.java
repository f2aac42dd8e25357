package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.DropoutMask;
import dev.backstitch.processor.op.LogSoftmax;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import dev.backstitch.processor.op.Softmax;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Ops applied to values, so that every gradient they have is asked for. */
final class OpSamples {
  private static final Value ROWS_OF_3 = Value.input("rowsOfThree", Shape.of(3));
  private static final Value ROWS_OF_4 = Value.input("rowsOfFour", Shape.of(4));
  private static final Value PER_ROW = Value.input("perRow", Shape.of());
  private static final Value MATRIX = Value.parameter("matrix", Shape.of(3, 4));
  private static final Value UNITS = Value.parameter("units", Shape.of(4));
  private static final Value SCALAR = Value.parameter("scalar", Shape.of());

  private OpSamples() {}

  /** An op, what it reads, and the shape and rows of what it writes. */
  record OpSample(Op op, List<Value> inputs, Value output) {
    static OpSample of(Op op, Value output, Value... inputs) {
      return new OpSample(op, Arrays.asList(inputs), output);
    }

    @Override
    public String toString() {
      return this.op.getClass().getSimpleName() + " " + this.op.name() + this.inputs;
    }
  }

  /** At least one sample for each class of op, and one for each activation. */
  static List<OpSample> all() {
    List<OpSample> samples = new ArrayList<>(products());
    samples.addAll(pointwise());
    samples.add(OpSample.of(new Softmax(), ROWS_OF_4.like("out"), ROWS_OF_4));
    samples.add(OpSample.of(new LogSoftmax(), ROWS_OF_4.like("out"), ROWS_OF_4));
    Value single = Value.input("single", Shape.of(1));
    samples.add(OpSample.of(new Softmax(), single.like("out"), single));
    samples.add(OpSample.of(new DropoutMask(0.5, 1), ROWS_OF_3.like("out")));
    samples.addAll(ScanSamples.all());
    for (OpClasses.Activation activation : OpClasses.activations()) {
      samples.add(ofActivation(activation));
    }
    return samples;
  }

  private static List<OpSample> products() {
    Value perRow4 = ROWS_OF_4.like("out");
    Value other = Value.input("otherRowsOfThree", Shape.of(3));
    Value shared = Value.shared("out", Shape.of(3, 4));
    return List.of(
        OpSample.of(Product.of("bj,ji->bi"), perRow4, ROWS_OF_3, MATRIX),
        OpSample.of(Product.of("bj,bi->ji"), shared, ROWS_OF_3, ROWS_OF_4),
        OpSample.of(Product.of("bi->i"), Value.shared("out", Shape.of(4)), ROWS_OF_4),
        OpSample.of(Product.of("bi->b"), PER_ROW.like("out"), ROWS_OF_4),
        OpSample.of(Product.of("bi->"), Value.shared("out", Shape.of()), ROWS_OF_4),
        OpSample.of(Product.of("b->bi"), perRow4, PER_ROW),
        OpSample.of(Product.of("ji->ij"), Value.shared("out", Shape.of(4, 3)), MATRIX),
        OpSample.of(Product.of("bi,bi->b"), PER_ROW.like("out"), ROWS_OF_3, other),
        OpSample.of(Product.of("bi,bi->b"), PER_ROW.like("out"), ROWS_OF_3, ROWS_OF_3),
        OpSample.of(Product.of("bj,ji,i->b"), PER_ROW.like("out"), ROWS_OF_3, MATRIX, UNITS));
  }

  private static List<OpSample> pointwise() {
    Value out = ROWS_OF_4.like("out");
    Formula a = Formula.variable("a");
    Formula ratio = a.dividedBy(Formula.variable("b").times(Formula.variable("b")));
    return List.of(
        OpSample.of(Pointwise.sum(ROWS_OF_4, UNITS), out, ROWS_OF_4, UNITS),
        OpSample.of(Pointwise.sum(ROWS_OF_4, SCALAR), out, ROWS_OF_4, SCALAR),
        OpSample.of(Pointwise.sum(ROWS_OF_4, ROWS_OF_4), out, ROWS_OF_4, ROWS_OF_4),
        OpSample.of(Pointwise.product(ROWS_OF_4, UNITS), out, ROWS_OF_4, UNITS),
        OpSample.of(Pointwise.product(ROWS_OF_4, SCALAR), out, ROWS_OF_4, SCALAR),
        OpSample.of(Pointwise.product(ROWS_OF_4, ROWS_OF_4), out, ROWS_OF_4, ROWS_OF_4),
        OpSample.of(Pointwise.binary("ratio", ratio, ROWS_OF_4, UNITS), out, ROWS_OF_4, UNITS));
  }

  private static OpSample ofActivation(OpClasses.Activation activation) {
    List<Value> inputs =
        activation.inputs().stream()
            .map(value -> value.perRow() ? Value.input(value.name(), value.shape()) : value)
            .toList();
    return new OpSample(activation.op(), inputs, inputs.getFirst().like("out"));
  }
}
