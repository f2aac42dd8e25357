package dev.backstitch.processor.layer;

import dev.backstitch.annotations.Initializer;
import dev.backstitch.processor.declaration.AnnotationUse;
import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.graph.Initial;
import dev.backstitch.processor.graph.Shape;
import java.util.List;
import java.util.Optional;

/** What {@code @Init} says about the weights, or about the bias. */
final class Initialisation {
  private final Draft draft;
  private final Optional<AnnotationUse> init;
  private final String attribute;
  private final String values;

  /**
   * The part of an annotation, if there is one.
   *
   * @param attribute that names the initialiser
   * @param values the attribute that gives them
   */
  Initialisation(Draft draft, Optional<AnnotationUse> init, String attribute, String values) {
    this.draft = draft;
    this.init = init;
    this.attribute = attribute;
    this.values = values;
  }

  /** The initialiser that is named or meant. */
  Initializer initializer() {
    return this.init
        .map(
            use ->
                use.reals(this.values).isEmpty()
                    ? use.constant(this.attribute, Initializer.class)
                    : Initializer.VALUES)
        .orElse(Initializer.DEFAULT);
  }

  /** Reports attributes that contradict each other. */
  boolean isClear() {
    return this.init.map(this::isClear).orElse(true);
  }

  private boolean isClear(AnnotationUse use) {
    Initializer named = use.constant(this.attribute, Initializer.class);
    boolean given = !use.reals(this.values).isEmpty();
    if (given && use.writes(this.attribute) && named != Initializer.VALUES) {
      this.draft.problem(
          Code.INIT_UNCLEAR,
          use.at(this.values),
          "@Init gives %s and asks for %s too. Keep one of them.".formatted(this.values, named));
      return false;
    }
    if (!given && (named == Initializer.VALUES || use.writes(this.values))) {
      this.draft.problem(
          Code.INIT_UNCLEAR,
          use.at(named == Initializer.VALUES ? this.attribute : this.values),
          "@Init gives no values for the %s. Write them into %s."
              .formatted(this.attribute, this.values));
      return false;
    }
    if (named == Initializer.ORTHOGONAL && this.attribute.equals("bias")) {
      this.draft.problem(
          Code.MEANINGLESS,
          use.at(this.attribute),
          "A bias has no rows that could be orthogonal. Choose another initialiser.");
      return false;
    }
    return Range.finite(this.values).checkEach(use, this.draft, this.draft.precision());
  }

  /** Reports what is said about something that the layer does not have. */
  void refuse() {
    this.init.ifPresent(
        use -> {
          for (String each : List.of(this.attribute, this.values)) {
            if (use.writes(each)) {
              this.draft.problem(
                  Code.MEANINGLESS,
                  use.at(each),
                  "Layer '%s' has no bias. Remove %s.".formatted(this.draft.name(), each));
            }
          }
        });
  }

  /** What a parameter of this shape starts as; reports a wrong number of values. */
  Initial of(Shape shape, Fans fans) {
    if (this.init.isEmpty()) {
      return Initials.byDefault(fans);
    }
    AnnotationUse use = this.init.get();
    Initializer initializer = this.initializer();
    List<Double> given = use.reals(this.values);
    if (!given.isEmpty() && given.size() != shape.size()) {
      this.draft.problem(
          Code.WRONG_COUNT,
          use.at(this.values),
          "%s has %d numbers, and layer '%s' has %s. Give %d."
              .formatted(
                  this.values, given.size(), this.draft.name(), this.counted(shape), shape.size()));
    }
    return Initials.of(initializer, use, given, fans);
  }

  private String counted(Shape shape) {
    return shape.rank() == 2
        ? "%d units of %d inputs".formatted(shape.extent(1), shape.extent(0))
        : shape.rank() == 1 ? "%d units".formatted(shape.extent(0)) : "one shared bias";
  }
}
