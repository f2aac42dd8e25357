package dev.backstitch.processor.layer;

import dev.backstitch.annotations.Bias;
import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.Pointwise;
import dev.backstitch.processor.op.Product;
import java.util.List;
import java.util.OptionalInt;

/**
 * {@code @Dense}: {@code y[i] = sum j: x[j] w[j,i], + b[i]}.
 *
 * <p>In the graph weights are [in, out], so that the outputs of one input lie side by side; users
 * see them as PyTorch does, [out, in].
 */
final class DenseLayer implements SourceLayer {
  @Override
  public String name() {
    return "Dense";
  }

  @Override
  public void declare(AnnotationUse use, Draft draft) {
    draft.describe("Dense");
    Bias bias = use.constant("bias", Bias.class);
    OptionalInt units = units(use, draft);
    ParameterRules rules = new ParameterRules(draft, bias != Bias.NONE);
    rules.check();
    if (units.isEmpty()) {
      return;
    }
    Shape shape = Shape.of(units.getAsInt());
    draft.expect(shape);
    draft
        .above()
        .flatMap(Draft::shape)
        .ifPresent(read -> this.build(draft, rules, bias, (int) read.size(), shape));
  }

  private static OptionalInt units(AnnotationUse use, Draft draft) {
    boolean both = use.writes("value") && use.writes("units");
    boolean neither = !use.writes("value") && !use.writes("units");
    if (both || neither) {
      draft.problem(
          Code.UNITS_UNCLEAR,
          use.position(),
          (both
                  ? "Layer '%s' gives its units twice, as %d and as %d. Give them once."
                  : "Layer '%s' does not say how many units it has. Write @Dense(16).")
              .formatted(draft.name(), use.whole("value"), use.whole("units")));
      return OptionalInt.empty();
    }
    String attribute = use.writes("units") ? "units" : "value";
    int units = use.whole(attribute);
    if (units < 1) {
      draft.problem(
          Code.NOT_POSITIVE,
          use.at(attribute),
          "units is %d. Give a whole number of at least 1.".formatted(units));
      return OptionalInt.empty();
    }
    return OptionalInt.of(units);
  }

  private void build(Draft draft, ParameterRules rules, Bias bias, int in, Shape shape) {
    int out = shape.extent(0);
    Parameter weights =
        rules.weights(
            Value.parameter(draft.name() + "Weights", Shape.of(in, out)),
            draft.name() + ".weight",
            new Fans(in, out));
    draft.add(weights);
    draft.add(
        Stage.with("Product", shape, input -> Product.of("bj,ji->bi"), List.of(weights.value())));
    if (bias != Bias.NONE) {
      Value value =
          Value.parameter(draft.name() + "Bias", bias == Bias.SHARED ? Shape.of() : shape);
      draft.add(rules.bias(value, draft.name() + ".bias", new Fans(in, out)));
      draft.add(Stage.with("Sum", shape, input -> Pointwise.sum(input, value), List.of(value)));
    }
  }
}
