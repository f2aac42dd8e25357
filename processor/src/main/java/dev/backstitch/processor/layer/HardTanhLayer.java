package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.op.HardTanh;

/** {@code @HardTanh}: an activation whose two bounds depend on each other. */
final class HardTanhLayer implements Modifier {
  @Override
  public String name() {
    return "HardTanh";
  }

  @Override
  public void apply(AnnotationUse use, Draft draft) {
    draft.describe(use.complete());
    boolean fine = Range.finite("min").check(use, draft);
    fine &= Range.finite("max").check(use, draft);
    if (!fine) {
      return;
    }
    double min = use.real("min");
    double max = use.real("max");
    if (draft.precision().round(min) >= draft.precision().round(max)) {
      draft.problem(
          Code.OUT_OF_RANGE,
          use.at(use.writes("min") ? "min" : "max"),
          "min is %s and max is %s%s. Give a min that is less."
              .formatted(min, max, min < max ? ", which are the same float" : ""));
      return;
    }
    draft
        .shape()
        .ifPresent(
            shape -> draft.add(Stage.of("HardTanh", shape, value -> HardTanh.of(value, min, max))));
  }
}
