package dev.backstitch.processor.gradient;

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
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A network of dense layers, put together from ops by hand. */
public final class DenseSketch {
  private final List<Outline> layers = new ArrayList<>();
  private final List<Step> steps = new ArrayList<>();

  /** An input of so many units. */
  public Value input(String name, int units) {
    return this.input(name, Shape.of(units));
  }

  /** An input of any shape. */
  public Value input(String name, Shape shape) {
    Value input = Value.input(name, shape);
    this.layers.add(new Outline(name, "Input", input, List.of()));
    return input;
  }

  /** {@code input . nameWeights + nameBias}, called {@code nameSum}. */
  public Value sum(String name, Value input, int units, boolean trainable) {
    Value weights = Value.parameter(name + "Weights", Shape.of(input.shape().extent(0), units));
    Value bias = Value.parameter(name + "Bias", Shape.of(units));
    Value product = Value.perRow(name + "Product", Shape.of(units));
    Value sum = product.like(name + "Sum");
    this.steps.add(new Step(Product.of("bj,ji->bi"), List.of(input, weights), product));
    this.steps.add(new Step(Pointwise.sum(product, bias), List.of(product, bias), sum));
    this.layers.add(
        new Outline(
            name,
            "Dense",
            sum,
            List.of(
                parameter(weights, name + ".weight", trainable),
                parameter(bias, name + ".bias", trainable))));
    return sum;
  }

  private static Parameter parameter(Value value, String path, boolean trainable) {
    return new Parameter(value, path, value.rank() == 2, new Initial.Zeros(), trainable, 0, 0);
  }

  /** A trainable dense layer with an activation. */
  public Value dense(String name, Value input, int units, Function<Value, Op> activation) {
    Value sum = this.sum(name, input, units, true);
    return this.apply(name, activation.apply(sum), sum);
  }

  /** The same with parameters that stay what they are. */
  public Value frozen(String name, Value input, int units, Function<Value, Op> activation) {
    Value sum = this.sum(name, input, units, false);
    return this.apply(name, activation.apply(sum), sum);
  }

  /** The result of an op, of the shape of its first operand. */
  public Value apply(String name, Op op, Value... operands) {
    Value output = operands[0].like(name);
    this.steps.add(new Step(op, List.of(operands), output));
    return output;
  }

  /** The network, with a half squared error over each output. */
  public Network withLosses(Value... outputs) {
    return this.network(List.of(outputs), Arrays.stream(outputs).map(DenseSketch::loss).toList());
  }

  /** The network that the user drives backward. */
  public Network withoutLoss(Value... outputs) {
    return this.network(List.of(outputs), List.of());
  }

  private Network network(List<Value> outputs, List<Loss> losses) {
    return new Network(
        "Sketch", Precision.FLOAT, this.layers, this.steps, this.steps, outputs, losses);
  }

  private static Loss loss(Value output) {
    return new Loss(output, output, "halfSquaredError", "", "HalfSquaredErrorLoss", List.of(), 1);
  }
}
