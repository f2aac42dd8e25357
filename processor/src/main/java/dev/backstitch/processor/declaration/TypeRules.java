package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Which types can declare a network. */
final class TypeRules {
  private final Problems problems;
  private final Set<String> taken;

  TypeRules(Problems problems, Set<String> taken) {
    this.problems = problems;
    this.taken = taken;
  }

  /** Reports what is wrong with the type; false where its methods cannot be layers either. */
  boolean allow(Heading heading) {
    if (!this.allowKind(heading)) {
      return false;
    }
    this.checkReachable(heading);
    this.checkParameters(heading);
    this.checkConstructor(heading);
    this.checkName(heading);
    return true;
  }

  private boolean allowKind(Heading heading) {
    String kind = unfitKind(heading.type());
    if (!kind.isEmpty()) {
      this.add(
          Code.WRONG_ELEMENT_KIND,
          heading,
          "'%s' is %s. Declare a network as an interface or an abstract class."
              .formatted(heading.name(), kind));
    }
    return kind.isEmpty();
  }

  private static String unfitKind(TypeElement type) {
    Set<Modifier> modifiers = type.getModifiers();
    ElementKind kind = type.getKind();
    if (kind == ElementKind.ANNOTATION_TYPE) {
      return "an annotation";
    }
    if (kind != ElementKind.INTERFACE && kind != ElementKind.CLASS) {
      return kind == ElementKind.ENUM ? "an enum" : "a record";
    }
    if (modifiers.contains(Modifier.SEALED)) {
      return "sealed, so that no class can be generated for it";
    }
    return modifiers.contains(Modifier.ABSTRACT) ? "" : "a class that is not abstract";
  }

  private void checkReachable(Heading heading) {
    if (!heading.isReachable()) {
      this.add(
          Code.NOT_REACHABLE,
          heading,
          "'%s' cannot be reached from its package. Make it and what encloses it static and not"
                  .formatted(heading.type().getQualifiedName())
              + " private.");
    }
  }

  private void checkParameters(Heading heading) {
    if (!heading.type().getTypeParameters().isEmpty()) {
      this.add(
          Code.GENERIC_DECLARATION,
          heading,
          "'%s' has the type parameter '%s'. Declare the network without type parameters."
              .formatted(heading.name(), heading.type().getTypeParameters().getFirst()));
    }
  }

  private void checkConstructor(Heading heading) {
    if (!heading.isInterface() && !heading.hasConstructor()) {
      this.add(
          Code.NO_CONSTRUCTOR,
          heading,
          "'%s' has no constructor that '%s' can call. %s"
              .formatted(
                  heading.name(),
                  heading.generatedName(),
                  "Give it one without parameters and exceptions that is not private."));
    }
  }

  private void checkName(Heading heading) {
    heading.qualifiedGeneratedNames().stream()
        .filter(this.taken::contains)
        .findFirst()
        .ifPresent(
            name ->
                this.add(
                    Code.NAME_TAKEN,
                    heading,
                    "'%s' would be generated as '%s', which is the name of another class. %s"
                        .formatted(
                            heading.name(),
                            name.substring(name.lastIndexOf('.') + 1),
                            "Rename one of them.")));
  }

  private void add(Code code, Heading heading, String text) {
    this.problems.add(code, Position.of(heading.type()), text);
  }
}
