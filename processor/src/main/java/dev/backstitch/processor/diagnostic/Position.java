package dev.backstitch.processor.diagnostic;

import java.util.List;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * Where a message belongs: an attribute's value, else an annotation, else an element.
 *
 * @param element what is declared
 * @param annotation on it, or null
 * @param value of the annotation's attribute, or null
 */
public record Position(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {
  /** The name of an element. */
  public static Position of(Element element) {
    return new Position(element, null, null);
  }

  /** A whole annotation. */
  public static Position of(Element element, AnnotationMirror annotation) {
    return new Position(element, annotation, null);
  }

  void print(Messager messager, String text) {
    messager.printMessage(Diagnostic.Kind.ERROR, text, this.element, this.annotation, this.value);
  }

  /** The place among the members of the type, the type itself before them. */
  int member() {
    Element outer = this.element.getEnclosingElement();
    return this.element instanceof TypeElement || outer == null
        ? -1
        : outer.getEnclosedElements().indexOf(this.element);
  }

  /** The place among the annotations of the element, its name after them. */
  int place() {
    List<? extends AnnotationMirror> annotations = this.element.getAnnotationMirrors();
    int place = annotations.indexOf(this.annotation);
    return place < 0 ? annotations.size() : place;
  }
}
