package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Step;
import dev.backstitch.processor.graph.Value;
import dev.backstitch.processor.op.DropoutMask;
import dev.backstitch.processor.op.Pointwise;
import java.util.List;

/** {@code @Dropout}: while training, a mask times the result; nothing in a prediction. */
final class DropoutLayer implements Modifier {
  @Override
  public String name() {
    return "Dropout";
  }

  @Override
  public void apply(AnnotationUse use, Draft draft) {
    if (Range.rate("value", "The rate").check(use, draft) && use.real("value") > 0) {
      DropoutMask mask = new DropoutMask(use.real("value"), draft.index());
      draft.shape().ifPresent(shape -> draft.add(this.stage(mask, draft.name(), shape)));
    }
  }

  private Stage stage(DropoutMask op, String layer, Shape shape) {
    Value mask = Value.perRow(layer + "Mask", shape);
    return new Stage(
        "Dropout",
        shape,
        true,
        (input, output) ->
            List.of(
                new Step(op, List.of(), mask),
                new Step(Pointwise.product(input, mask), List.of(input, mask), output)));
  }
}
