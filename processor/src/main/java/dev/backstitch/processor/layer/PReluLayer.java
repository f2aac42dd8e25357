package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.graph.Initial;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.PRelu;
import java.util.List;

/** {@code @PRelu}: an activation with a learned slope, which never decays. */
final class PReluLayer implements Modifier {
  @Override
  public String name() {
    return "PRelu";
  }

  @Override
  public void apply(AnnotationUse use, Draft draft) {
    draft.describe("PRelu");
    if (Range.finite("initial").check(use, draft)) {
      draft.shape().ifPresent(shape -> this.add(use, draft, shape));
    }
  }

  private void add(AnnotationUse use, Draft draft, Shape shape) {
    Value slope = Value.parameter(draft.name() + "Slope", use.flag("perUnit") ? shape : Shape.of());
    draft.add(
        new Parameter(
            slope,
            draft.name() + ".slope",
            false,
            new Initial.Constant(use.real("initial")),
            !ParameterRules.freezesSlope(draft),
            0,
            0));
    draft.add(Stage.with("PRelu", shape, value -> PRelu.of(value, slope), List.of(slope)));
  }
}
