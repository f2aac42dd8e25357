package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Finds annotations of layers in types that are no networks. */
public final class StrayAnnotations {
  private final Problems problems;
  private final Set<Element> reported = new HashSet<>();

  /** One for a round of the compiler. */
  public StrayAnnotations(Problems problems) {
    this.problems = problems;
  }

  /** Reports an annotated method of a type that is no network, once for each type. */
  public void check(Element method, TypeElement annotation) {
    Element type = method.getEnclosingElement();
    if (type == null || isNetwork(type) || !this.reported.add(type)) {
      return;
    }
    for (AnnotationMirror mirror : method.getAnnotationMirrors()) {
      if (mirror.getAnnotationType().asElement().equals(annotation)) {
        this.problems.add(
            Code.MEANINGLESS,
            Position.of(method, mirror),
            "'%s' is no network, so @%s means nothing in it. Annotate '%s' with @NeuralNetwork."
                .formatted(type.getSimpleName(), annotation.getSimpleName(), type.getSimpleName()));
      }
    }
  }

  private static boolean isNetwork(Element type) {
    return type.getAnnotationMirrors().stream()
        .map(mirror -> (TypeElement) mirror.getAnnotationType().asElement())
        .anyMatch(each -> each.getQualifiedName().contentEquals(Vocabulary.NETWORK));
  }
}
