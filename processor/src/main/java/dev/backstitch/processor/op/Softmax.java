package dev.backstitch.processor.op;

import dev.backstitch.processor.formula.Arithmetic;
import dev.backstitch.processor.formula.Formula;
import dev.backstitch.processor.formula.Function;
import dev.backstitch.processor.graph.Gradients;
import dev.backstitch.processor.graph.Op;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import java.util.List;

/**
 * Probabilities: {@code y[i] = exp(x[i]) / sum k: exp(x[k])} along the last index, computed after
 * taking the largest {@code x} away, which changes nothing but keeps exp from overflowing.
 *
 * <p>Derivative: {@code d y[i] / d x[k] = y[i] * ((i == k) - y[k])}; so with {@code g} the gradient
 * by {@code y}, the gradient by {@code x} is {@code y[i] * (g[i] - sum k: g[k] y[k])}. No kinks.
 * With one infinity among the inputs the result is NaN, as with PyTorch.
 */
public record Softmax() implements Op {
  @Override
  public String name() {
    return "softmax";
  }

  @Override
  public void check(List<Value> inputs, Value output) {
    Rowwise.check(inputs, output);
  }

  @Override
  public String text(List<String> inputs) {
    return "softmax(" + inputs.getFirst() + ")";
  }

  @Override
  public void differentiate(Step step, Value outputGradient, Gradients gradients) {
    Value output = step.output();
    Value dot = Value.perRow(output.name() + "Dot", Shape.of());
    Step total = new Step(Product.of("bi,bi->b"), List.of(outputGradient, output), dot);
    Formula slope =
        Formula.variable("y").times(Formula.variable("upstream").minus(Formula.variable("total")));
    Rowwise.differentiate(step, outputGradient, total, "softmaxSlope", slope, gradients);
  }

  @Override
  public <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays) {
    Rowwise.forEachRow(
        arithmetic,
        step,
        arrays,
        row -> {
          List<T> powers =
              row.shifted().stream().map(x -> arithmetic.apply(Function.EXP, x)).toList();
          T sum = powers.stream().reduce(arithmetic.constant(0), arithmetic::add);
          return powers.stream().map(power -> arithmetic.divide(power, sum)).toList();
        });
  }
}
