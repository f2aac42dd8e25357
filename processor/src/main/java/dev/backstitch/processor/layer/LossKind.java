package dev.backstitch.processor.layer;

import dev.backstitch.processor.declaration.AnnotationUse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A loss that an annotation names.
 *
 * @param name of its annotation
 * @param arguments of the runtime class's constructor, in order
 * @param ranges of the attributes that are single numbers
 * @param judges the activations, one of which has to be the layer's last; empty where any result
 *     will do
 * @param fusedWith the activation together with which it has a stable form on the logits
 */
record LossKind(
    String name,
    List<Function<AnnotationUse, Object>> arguments,
    List<Range> ranges,
    List<String> judges,
    Optional<String> fusedWith) {
  LossKind {
    arguments = List.copyOf(arguments);
    ranges = List.copyOf(ranges);
    judges = List.copyOf(judges);
  }

  /** A loss of numbers only, each in its range, that judges any result. */
  static LossKind of(String name, Range... ranges) {
    List<Function<AnnotationUse, Object>> arguments =
        List.of(ranges).stream().map(LossKind::real).toList();
    return new LossKind(name, arguments, List.of(ranges), List.of(), Optional.empty());
  }

  private static Function<AnnotationUse, Object> real(Range range) {
    return use -> use.real(range.attribute());
  }

  /** The same with another argument before the others. */
  LossKind after(Function<AnnotationUse, Object> argument) {
    List<Function<AnnotationUse, Object>> all = new ArrayList<>(this.arguments);
    all.addFirst(argument);
    return new LossKind(this.name, all, this.ranges, this.judges, this.fusedWith);
  }

  /** The same, but only over one of these activations. */
  LossKind over(String... activations) {
    return new LossKind(
        this.name, this.arguments, this.ranges, List.of(activations), this.fusedWith);
  }

  /** The same, with a stable form together with an activation. */
  LossKind fusedWith(String activation) {
    return new LossKind(
        this.name, this.arguments, this.ranges, this.judges, Optional.of(activation));
  }

  /** Whether it chooses between classes, of which there have to be two. */
  boolean isOverClasses() {
    return this.name.equals("CrossEntropy");
  }

  boolean isCustom() {
    return this.name.equals("CustomLoss");
  }
}
