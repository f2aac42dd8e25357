package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Position;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** One annotation of ours, as a user wrote it. */
public final class AnnotationUse {
  private final Element element;
  private final AnnotationMirror mirror;
  private final Elements elements;
  private final Map<String, AnnotationValue> written = new LinkedHashMap<>();
  private final Map<String, AnnotationValue> values = new LinkedHashMap<>();

  AnnotationUse(Element element, AnnotationMirror mirror, Elements elements) {
    this.element = element;
    this.mirror = mirror;
    this.elements = elements;
    mirror
        .getElementValues()
        .forEach((attribute, value) -> this.written.put(name(attribute), value));
    elements
        .getElementValuesWithDefaults(mirror)
        .forEach((attribute, value) -> this.values.put(name(attribute), value));
  }

  private static String name(Element element) {
    return element.getSimpleName().toString();
  }

  /** The simple name of the annotation: {@code Dense}. */
  public String name() {
    return name(this.mirror.getAnnotationType().asElement());
  }

  /** Where it stands. */
  public Position position() {
    return Position.of(this.element, this.mirror);
  }

  /** Where an attribute's value stands; the annotation where it is not written. */
  public Position at(String attribute) {
    return new Position(this.element, this.mirror, this.written.get(attribute));
  }

  /** Where one element of a list stands. */
  public Position at(String attribute, int index) {
    AnnotationValue value = this.written.get(attribute);
    return value != null && value.getValue() instanceof List<?> list
        ? new Position(this.element, this.mirror, (AnnotationValue) list.get(index))
        : this.at(attribute);
  }

  /** Whether the user wrote the attribute. */
  public boolean writes(String attribute) {
    return this.written.containsKey(attribute);
  }

  /** A {@code double}. */
  public double real(String attribute) {
    return (Double) this.value(attribute);
  }

  /** An {@code int}. */
  public int whole(String attribute) {
    return (Integer) this.value(attribute);
  }

  /** A {@code boolean}. */
  public boolean flag(String attribute) {
    return (Boolean) this.value(attribute);
  }

  /** A {@code String}. */
  public String text(String attribute) {
    return (String) this.value(attribute);
  }

  /** A class. */
  TypeMirror type(String attribute) {
    return (TypeMirror) this.value(attribute);
  }

  /** The package of a class. */
  public String packageName(String attribute) {
    return this.elements.getPackageOf(this.typeElement(attribute)).getQualifiedName().toString();
  }

  /** The name of a class in its package: {@code Outer.Inner}. */
  public String className(String attribute) {
    String packageName = this.packageName(attribute);
    String qualified = this.typeElement(attribute).getQualifiedName().toString();
    return packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
  }

  private TypeElement typeElement(String attribute) {
    return (TypeElement) ((DeclaredType) this.type(attribute)).asElement();
  }

  /** A constant of an enum. */
  public <E extends Enum<E>> E constant(String attribute, Class<E> type) {
    return Enum.valueOf(type, name((VariableElement) this.value(attribute)));
  }

  /** A list of {@code double}. */
  public List<Double> reals(String attribute) {
    return this.list(attribute, Double.class);
  }

  /** A list of {@code int}. */
  public List<Integer> wholes(String attribute) {
    return this.list(attribute, Integer.class);
  }

  private <T> List<T> list(String attribute, Class<T> type) {
    return ((List<?>) this.value(attribute))
        .stream().map(each -> type.cast(((AnnotationValue) each).getValue())).toList();
  }

  private Object value(String attribute) {
    AnnotationValue value = this.values.get(attribute);
    if (value == null) {
      throw new IllegalStateException("@" + this.name() + " has no attribute " + attribute);
    }
    return value.getValue();
  }

  /** Whether every value is of its type; where not, the compiler says so itself. */
  boolean isReadable() {
    return this.mirror.getAnnotationType().asElement().getEnclosedElements().stream()
        .filter(attribute -> attribute.getKind() == ElementKind.METHOD)
        .allMatch(
            attribute -> {
              AnnotationValue value = this.values.get(name(attribute));
              return value != null && !value.toString().contains("<error>");
            });
  }

  /** {@code LeakyRelu{slope 0.01}}: all attributes, also those that the user left out. */
  public String complete() {
    return this.text(new TreeMap<>(this.values));
  }

  /** {@code Dense{units 64}}: the attributes that the user wrote. */
  @Override
  public String toString() {
    return this.text(this.written);
  }

  private String text(Map<String, AnnotationValue> attributes) {
    return attributes.isEmpty()
        ? this.name()
        : attributes.entrySet().stream()
            .map(entry -> entry.getKey() + " " + text(entry.getValue()))
            .collect(Collectors.joining(", ", this.name() + "{", "}"));
  }

  private static String text(AnnotationValue value) {
    return value.getValue() instanceof VariableElement constant ? name(constant) : value.toString();
  }
}
