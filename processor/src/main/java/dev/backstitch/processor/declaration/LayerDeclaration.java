package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Position;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;

/**
 * One layer as declared.
 *
 * @param name of the method
 * @param method that declares it
 * @param source the annotation that says what is computed; empty where the method was refused
 * @param applied what is applied to the result, in the order written
 * @param loss what judges the result
 * @param marks the others, which may stand anywhere: which layer is read, what governs parameters
 */
public record LayerDeclaration(
    String name,
    ExecutableElement method,
    Optional<AnnotationUse> source,
    List<AnnotationUse> applied,
    Optional<AnnotationUse> loss,
    List<AnnotationUse> marks) {
  public LayerDeclaration {
    applied = List.copyOf(applied);
    marks = List.copyOf(marks);
  }

  /** The mark of that name. */
  public Optional<AnnotationUse> mark(String annotation) {
    return this.marks.stream().filter(mark -> mark.name().equals(annotation)).findFirst();
  }

  /** The name of the method. */
  public Position position() {
    return Position.of(this.method);
  }

  /** {@code hidden: Dense{units 64}, Tanh}. */
  @Override
  public String toString() {
    return Stream.of(
            this.source.stream(), this.applied.stream(), this.loss.stream(), this.marks.stream())
        .flatMap(uses -> uses)
        .map(AnnotationUse::toString)
        .collect(Collectors.joining(", ", this.name + ": ", ""));
  }
}
