package dev.backstitch.processor.oracle;

import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Initial;
import dev.backstitch.processor.graph.Loss;
import dev.backstitch.processor.graph.Network;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Outline;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import java.util.ArrayList;
import java.util.List;

/** A network put together from ops by hand, step by step, without declaration or layers. */
final class GraphSketch {
  private final List<Outline> layers = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** An input of so many units. */
  Value input(String name, int units) {
    return this.given(Value.input(name, Shape.of(units)));
  }

  /** A parameter of any shape. */
  Value parameter(String name, int... extents) {
    return this.given(Value.parameter(name, Shape.of(extents)));
  }

  /** A value that is given: an input or a parameter, as its role says. */
  Value given(Value value) {
    this.layers.add(new Outline(value.name(), "given", value, parametersOf(value)));
    return value;
  }

  private static List<Parameter> parametersOf(Value value) {
    return switch (value.role()) {
      case PARAMETER ->
          List.of(new Parameter(value, value.name(), false, new Initial.Zeros(), true, 0, 0));
      case INPUT, OBSERVED, STATISTIC, STATE, LOCAL -> List.of();
    };
  }

  /** The value that an op computes. */
  Value step(Op op, Value output, Value... inputs) {
    this.steps.add(new Step(op, List.of(inputs), output));
    return output;
  }

  /** {@code input . weights}: weights as [in, out]. */
  Value product(String name, Value input, Value weights) {
    Value output = Value.perRow(name, Shape.of(weights.shape().extent(1)));
    return this.step(Product.of("bj,ji->bi"), output, input, weights);
  }

  /** {@code input . nameWeights + nameBias}, with a bias for each unit. */
  Value dense(String name, Value input, int units) {
    Value weights = this.parameter(name + "Weights", input.shape().extent(0), units);
    Value product = this.product(name + "Product", input, weights);
    Value bias = this.parameter(name + "Bias", units);
    return this.step(Pointwise.sum(product, bias), product.like(name + "Sum"), product, bias);
  }

  /** The result of an op of one input of the same shape. */
  Value apply(Op op, String name, Value input) {
    return this.step(op, input.like(name), input);
  }

  /** The network so far. */
  Network network(List<Value> outputs, Loss... losses) {
    return new Network(
        "Sketch", Precision.DOUBLE, this.layers, this.steps, this.steps, outputs, List.of(losses));
  }

  /** A loss of weight 1 over an output, as it stands. */
  static Loss loss(String name, Value output, Object... arguments) {
    return new Loss(output, output, name, "", name, List.of(arguments), 1);
  }
}
