package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.formula.Precision;
import dev.backstitch.processor.graph.Parameter;
import dev.backstitch.processor.graph.Shape;
import java.util.List;

/** All parameters of a network lie in one array, their rows padded to whole vectors. */
final class ParameterLimit {
  /** The length that every VM allows. */
  static final int MOST = Integer.MAX_VALUE - 8;

  private ParameterLimit() {}

  /** Reports the layer whose parameters no longer fit. */
  static void check(List<Draft> drafts, Precision precision) {
    long length = 0;
    for (Draft draft : drafts) {
      for (Parameter parameter : draft.parameters()) {
        length += padded(parameter.value().shape(), precision);
      }
      if (length > MOST) {
        AnnotationUse source = draft.declaration().source().orElseThrow();
        draft.problem(
            Code.TOO_LARGE,
            source.position(),
            "With layer '%s' the parameters take %d numbers, and one array holds %d. %s"
                .formatted(draft.name(), length, MOST, "Make the layers smaller."));
        return;
      }
    }
  }

  private static long padded(Shape shape, Precision precision) {
    long row = shape.rank() == 0 ? 1 : shape.extent(shape.rank() - 1);
    long rows = shape.size() / row;
    return rows * precision.rowStride(row);
  }
}
