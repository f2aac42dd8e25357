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
 * Logarithms of probabilities: {@code y[i] = x[i] - log(sum k: exp(x[k]))} along the last index,
 * computed after taking the largest {@code x} away.
 *
 * <p>Derivative: {@code d y[i] / d x[k] = (i == k) - exp(y[k])}; so with {@code g} the gradient by
 * {@code y}, the gradient by {@code x} is {@code g[i] - exp(y[i]) * sum k: g[k]}. No kinks.
 */
public record LogSoftmax() implements Op {
  @Override
  public String name() {
    return "logSoftmax";
  }

  @Override
  public void check(List<Value> inputs, Value output) {
    Rowwise.check(inputs, output);
  }

  @Override
  public String text(List<String> inputs) {
    return "logSoftmax(" + inputs.getFirst() + ")";
  }

  @Override
  public void differentiate(Step step, Value outputGradient, Gradients gradients) {
    Value output = step.output();
    Value sum = Value.perRow(output.name() + "Total", Shape.of());
    Step total = new Step(Product.of("bi->b"), List.of(outputGradient), sum);
    Formula slope =
        Formula.variable("upstream")
            .minus(Formula.exp(Formula.variable("y")).times(Formula.variable("total")));
    Rowwise.differentiate(step, outputGradient, total, "logSoftmaxSlope", slope, gradients);
  }

  @Override
  public <T> void evaluate(Arithmetic<T> arithmetic, Step step, Arrays<T> arrays) {
    Rowwise.forEachRow(
        arithmetic,
        step,
        arrays,
        row -> {
          List<T> shifted = row.shifted();
          T sum =
              shifted.stream()
                  .map(x -> arithmetic.apply(Function.EXP, x))
                  .reduce(arithmetic.constant(0), arithmetic::add);
          T logarithm = arithmetic.apply(Function.LOG, sum);
          return shifted.stream().map(x -> arithmetic.subtract(x, logarithm)).toList();
        });
  }
}
