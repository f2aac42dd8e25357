package dev.backstitch.processor.declaration;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** What a class has from the type that it implements or extends. */
final class Inheritance {
  /** The static methods of generated classes, with their parameters. */
  private static final Map<String, Set<String>> FACTORIES =
      Map.of(
          "create",
          Set.of("long"),
          "load",
          Set.of("java.nio.file.Path", "dev.backstitch.file.ModelFile"));

  private Inheritance() {}

  /** The methods that it has to have, those that the type inherits itself among them. */
  static List<ExecutableElement> abstractMethods(TypeElement type, Elements elements) {
    List<ExecutableElement> all = ElementFilter.methodsIn(elements.getAllMembers(type));
    return all.stream()
        .filter(Inheritance::isAbstract)
        .filter(
            method ->
                all.stream()
                    .noneMatch(
                        other -> !other.equals(method) && elements.overrides(other, method, type)))
        .toList();
  }

  /** The methods with a body that would be in the way of methods which generated classes have. */
  static List<ExecutableElement> reservedMethods(TypeElement type, Elements elements) {
    return ElementFilter.methodsIn(elements.getAllMembers(type)).stream()
        .filter(method -> !isAbstract(method) && ReservedNames.contains(name(method)))
        .filter(Inheritance::isInherited)
        .toList();
  }

  /** Static methods of classes are inherited too; a factory clashes with one of its parameters. */
  private static boolean isInherited(ExecutableElement method) {
    if (method.getModifiers().contains(Modifier.PRIVATE)) {
      return false;
    }
    if (!method.getModifiers().contains(Modifier.STATIC)) {
      return true;
    }
    return Objects.requireNonNull(method.getEnclosingElement()).getKind() == ElementKind.CLASS
        && (!FACTORIES.containsKey(name(method))
            || FACTORIES.getOrDefault(name(method), Set.of()).contains(parameters(method)));
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  private static String parameters(ExecutableElement method) {
    return method.getParameters().stream()
        .map(parameter -> parameter.asType().toString())
        .collect(Collectors.joining(","));
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }
}
