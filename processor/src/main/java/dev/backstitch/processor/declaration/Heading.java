package dev.backstitch.processor.declaration;

import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * What is known of an annotated type even where its declaration is refused.
 *
 * @param type as annotated
 * @param packageName of it and of the generated class; empty for the unnamed package
 * @param name simple: {@code Iris}
 * @param generatedName {@code IrisNetwork}, or {@code Outer_IrisNetwork} for a nested type
 * @param isPublic whether every package can see it
 * @param abstractMethods that a class implementing it has to have, inherited ones among them
 * @param reservedMethods that have a body, and names which generated classes have for themselves
 */
public record Heading(
    TypeElement type,
    String packageName,
    String name,
    String generatedName,
    boolean isPublic,
    List<ExecutableElement> abstractMethods,
    List<ExecutableElement> reservedMethods) {
  public Heading {
    abstractMethods = List.copyOf(abstractMethods);
    reservedMethods = List.copyOf(reservedMethods);
  }

  /** Reads the heading of any type. */
  public static Heading of(TypeElement type, Elements elements) {
    PackageElement inside = elements.getPackageOf(type);
    String packageName = inside.getQualifiedName().toString();
    String qualified = type.getQualifiedName().toString();
    String local =
        packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
    return new Heading(
        type,
        packageName,
        type.getSimpleName().toString(),
        local.replace('.', '_') + "Network",
        isPublic(type),
        Inheritance.abstractMethods(type, elements),
        Inheritance.reservedMethods(type, elements));
  }

  private static boolean isPublic(TypeElement type) {
    return type.getModifiers().contains(Modifier.PUBLIC)
        && (!(type.getEnclosingElement() instanceof TypeElement outer) || isPublic(outer));
  }

  /** The name of the generated class with its package. */
  public String qualifiedGeneratedName() {
    return this.qualified(this.generatedName);
  }

  /** The names of all generated classes with their package: that one, and its companion's. */
  public List<String> qualifiedGeneratedNames() {
    return Stream.of(this.generatedName, this.generatedName + "Kernels")
        .map(this::qualified)
        .toList();
  }

  private String qualified(String simpleName) {
    return this.packageName.isEmpty() ? simpleName : this.packageName + "." + simpleName;
  }

  /** Whether the annotation asks for doubles. */
  public boolean isDouble() {
    return this.type.getAnnotationMirrors().stream()
        .flatMap(mirror -> mirror.getElementValues().values().stream())
        .anyMatch(value -> value.toString().endsWith("Precision.DOUBLE"));
  }

  /** Whether the user has deprecated the type or something in it. */
  public boolean isDeprecated() {
    return Stream.concat(Stream.of(this.type), this.type.getEnclosedElements().stream())
        .anyMatch(each -> each.getAnnotation(Deprecated.class) != null);
  }

  /** Whether it is an interface, which is implemented, and not a class, which is extended. */
  public boolean isInterface() {
    return this.type.getKind() == ElementKind.INTERFACE;
  }

  /**
   * Whether a class of the same package can implement or extend the type at all; where not, the
   * declaration is refused and the class that stands in for it has no supertype.
   */
  public boolean isImplementable() {
    boolean isClass = this.type.getKind() == ElementKind.CLASS;
    return (this.isInterface() || isClass)
        && !this.type.getModifiers().contains(Modifier.FINAL)
        && !this.type.getModifiers().contains(Modifier.SEALED)
        && this.type.getTypeParameters().isEmpty()
        && this.isReachable()
        && this.reservedMethods.isEmpty()
        && this.abstractMethods.stream().noneMatch(Heading::isReserved)
        && (!isClass || this.hasConstructor());
  }

  /** The names of the methods that declare layers, rightly or not, and can be implemented. */
  public List<String> layerNames() {
    return this.abstractMethods.stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> method.getReturnType().toString().equals(LayerReader.LAYER))
        .filter(method -> !isReserved(method))
        .map(method -> method.getSimpleName().toString())
        .toList();
  }

  private static boolean isReserved(ExecutableElement method) {
    return ReservedNames.refusesLayer(method.getSimpleName().toString());
  }

  /** Whether the type can be named without an object, and from all of its package. */
  boolean isReachable() {
    for (Element element = this.type;
        element instanceof TypeElement each;
        element = element.getEnclosingElement()) {
      boolean needsObject =
          each.getNestingKind().isNested() && !each.getModifiers().contains(Modifier.STATIC);
      if (needsObject || each.getModifiers().contains(Modifier.PRIVATE)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a class has a constructor without parameters that a subclass nearby can call. */
  boolean hasConstructor() {
    return ElementFilter.constructorsIn(this.type.getEnclosedElements()).stream()
        .anyMatch(
            constructor ->
                constructor.getParameters().isEmpty()
                    && constructor.getThrownTypes().isEmpty()
                    && !constructor.getModifiers().contains(Modifier.PRIVATE));
  }
}
