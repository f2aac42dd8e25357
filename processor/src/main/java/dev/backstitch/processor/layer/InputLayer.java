package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.declaration.LayerDeclaration;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.graph.Shape;
import dev.backstitch.processor.graph.Value;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;

/** {@code @Input}: what the caller gives; layers read it as one flat row. */
final class InputLayer implements SourceLayer {
  private static final int MOST_EXTENTS = 3;

  @Override
  public String name() {
    return "Input";
  }

  @Override
  public void declare(AnnotationUse use, Draft draft) {
    this.refuseOthers(draft);
    List<Integer> extents = use.wholes("value");
    boolean legal = this.checkCount(use, extents.size(), draft);
    for (int k = 0; k < extents.size(); k++) {
      if (extents.get(k) < 1) {
        draft.problem(
            Code.NOT_POSITIVE,
            use.at("value", k),
            "The size is %d. Give a whole number of at least 1.".formatted(extents.get(k)));
        legal = false;
      }
    }
    BigInteger size = size(extents);
    if (legal && size.compareTo(BigInteger.valueOf(ParameterLimit.MOST)) > 0) {
      draft.problem(
          Code.TOO_LARGE,
          use.at("value"),
          "A row of input '%s' has %d numbers, and one array holds %d. Make it smaller."
              .formatted(draft.name(), size, ParameterLimit.MOST));
    } else if (legal) {
      draft.describe(extents.size() == 1 ? "Input" : "Input " + new Shape(extents));
      draft.become(Value.input(draft.name(), Shape.of(size.intValueExact())));
    }
  }

  private boolean checkCount(AnnotationUse use, int count, Draft draft) {
    if (count < 1 || count > MOST_EXTENTS) {
      draft.problem(
          Code.WRONG_COUNT,
          use.at("value"),
          "Input '%s' has %d sizes. Give one to three.".formatted(draft.name(), count));
    }
    return count >= 1 && count <= MOST_EXTENTS;
  }

  private static BigInteger size(List<Integer> extents) {
    return extents.stream()
        .map(extent -> BigInteger.valueOf(extent))
        .reduce(BigInteger.ONE, BigInteger::multiply);
  }

  private void refuseOthers(Draft draft) {
    LayerDeclaration declaration = draft.declaration();
    Stream.of(
            declaration.applied().stream(),
            declaration.loss().stream(),
            declaration.marks().stream())
        .flatMap(uses -> uses)
        .forEach(
            other ->
                draft.meaningless(
                    other,
                    "'%s' is an input, and @%s does nothing to inputs. Put it on a layer."
                        .formatted(draft.name(), other.name())));
  }
}
