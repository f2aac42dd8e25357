package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** Finds types of the user's that hide those of {@code java.lang} from generated code. */
final class HiddenNames {
  /** What generated code names without an import. */
  private static final List<String> NAMED =
      List.of(
          "Double",
          "Float",
          "IllegalStateException",
          "Integer",
          "Math",
          "Override",
          "String",
          "System",
          "ThreadLocal");

  private final Elements elements;
  private final Problems problems;

  HiddenNames(Elements elements, Problems problems) {
    this.elements = elements;
    this.problems = problems;
  }

  /** Reports the types of its package, and those that the declaration has or inherits. */
  void check(Heading heading) {
    Stream<TypeElement> members =
        ElementFilter.typesIn(this.elements.getAllMembers(heading.type())).stream();
    String prefix = heading.packageName().isEmpty() ? "" : heading.packageName() + ".";
    Stream<TypeElement> neighbours =
        NAMED.stream()
            .map(name -> this.elements.getTypeElement(prefix + name))
            .flatMap(Stream::ofNullable);
    Stream.concat(members, neighbours)
        .map(TypeElement::getQualifiedName)
        .filter(HiddenNames::hides)
        .forEach(
            name ->
                this.problems.add(
                    Code.NAME_CLASH,
                    Position.of(heading.type()),
                    "'%s' hides java.lang.%s from the generated code of '%s'. Rename it."
                        .formatted(name, simple(name), heading.name())));
  }

  private static boolean hides(Name name) {
    return NAMED.contains(simple(name)) && !name.contentEquals("java.lang." + simple(name));
  }

  private static String simple(Name name) {
    return name.toString().substring(name.toString().lastIndexOf('.') + 1);
  }
}
