package dev.backstitch.processor.layer;

import dev.backstitch.annotations.Initializer;
import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The numbers that initialisers read: their ranges, and whether anybody reads them. */
final class InitAttributes {
  private static final List<Range> RANGES =
      List.of(
          Range.finite("low"),
          Range.finite("high"),
          Range.finite("mean"),
          Range.positive("standardDeviation"),
          Range.finite("constant"),
          Range.positive("gain"));

  private InitAttributes() {}

  static void check(AnnotationUse init, Draft draft, Initializer weights, Initializer bias) {
    Set<String> read = new TreeSet<>(readBy(weights));
    read.addAll(readBy(bias));
    boolean fine = true;
    for (Range range : RANGES) {
      if (init.writes(range.attribute()) && !read.contains(range.attribute())) {
        draft.problem(
            Code.MEANINGLESS,
            init.at(range.attribute()),
            "No initialiser of layer '%s' reads %s. Remove it, or choose one that does."
                .formatted(draft.name(), range.attribute()));
        fine = false;
      } else {
        fine &= range.check(init, draft);
      }
    }
    if (fine && init.real("low") >= init.real("high")) {
      draft.problem(
          Code.OUT_OF_RANGE,
          init.at(init.writes("low") ? "low" : "high"),
          "low is %s and high is %s. Give a low that is less."
              .formatted(init.real("low"), init.real("high")));
    }
  }

  private static List<String> readBy(Initializer initializer) {
    return switch (initializer) {
      case DEFAULT, ZEROS, VALUES -> List.of();
      case CONSTANT -> List.of("constant");
      case UNIFORM -> List.of("low", "high");
      case NORMAL, TRUNCATED_NORMAL -> List.of("mean", "standardDeviation");
      case GLOROT_UNIFORM,
          GLOROT_NORMAL,
          HE_UNIFORM,
          HE_NORMAL,
          LECUN_UNIFORM,
          LECUN_NORMAL,
          ORTHOGONAL ->
          List.of("gain");
    };
  }
}
