package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads an annotated type: a legal element, one source annotation on each layer, legal names. */
public final class DeclarationReader {
  private final Elements elements;
  private final TypeRules typeRules;
  private final LayerReader layerReader;
  private final Problems problems;

  /**
   * A reader for one type.
   *
   * @param vocabulary the annotations that a layer may have
   * @param taken qualified names of the other types of this compilation
   * @param problems where it says what is wrong
   */
  public DeclarationReader(
      Elements elements, Types types, Vocabulary vocabulary, Set<String> taken, Problems problems) {
    this.elements = elements;
    this.problems = problems;
    this.typeRules = new TypeRules(problems, taken);
    CustomLossRule customLossRule = new CustomLossRule(elements, types, problems);
    this.layerReader = new LayerReader(elements, vocabulary, customLossRule, problems);
  }

  /**
   * Reads what can be read, even where there are problems, so that the next stage finds those that
   * are independent of them; nothing where the type cannot declare layers at all.
   */
  public Optional<NetworkDeclaration> read(Heading heading) {
    TypeElement type = heading.type();
    AnnotationUse network = this.annotation(type);
    if (!this.typeRules.allow(heading) || !network.isReadable()) {
      return Optional.empty();
    }
    new HiddenNames(this.elements, this.problems).check(heading);
    this.inheritedMethods(heading);
    this.reservedMethods(heading);
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    methods.stream().filter(method -> !isAbstract(method)).forEach(this.layerReader::checkOther);
    List<LayerDeclaration> layers =
        methods.stream()
            .filter(DeclarationReader::isAbstract)
            .map(method -> this.layerReader.read(method, heading))
            .toList();
    if (layers.isEmpty()) {
      this.problems.add(
          Code.NO_LAYER,
          Position.of(type),
          "'%s' declares no layer. Add methods such as '@Input(4) Layer flower();'."
              .formatted(heading.name()));
    }
    this.sameButForCase(layers);
    return Optional.of(new NetworkDeclaration(heading, network, layers));
  }

  private static boolean isAbstract(ExecutableElement method) {
    return method.getModifiers().contains(Modifier.ABSTRACT);
  }

  private AnnotationUse annotation(TypeElement type) {
    AnnotationMirror mirror =
        type.getAnnotationMirrors().stream()
            .filter(
                each ->
                    ((TypeElement) each.getAnnotationType().asElement())
                        .getQualifiedName()
                        .contentEquals(Vocabulary.NETWORK))
            .findFirst()
            .orElseThrow(() -> new IllegalStateException(type + " is not annotated"));
    return new AnnotationUse(type, mirror, this.elements);
  }

  private void inheritedMethods(Heading heading) {
    for (ExecutableElement method : heading.abstractMethods()) {
      if (method.getEnclosingElement() instanceof TypeElement owner
          && !owner.equals(heading.type())) {
        this.problems.add(
            Code.INHERITED_METHOD,
            Position.of(heading.type()),
            "The method '%s' that '%s' inherits from '%s' is abstract. %s"
                .formatted(
                    method.getSimpleName(),
                    heading.name(),
                    owner.getSimpleName(),
                    owner.getKind() == ElementKind.INTERFACE
                        ? "Declare it here, give it a body, or do not extend '%s'."
                            .formatted(owner.getSimpleName())
                        : "Declare it here or give it a body."));
      }
    }
  }

  private void reservedMethods(Heading heading) {
    for (ExecutableElement method : heading.reservedMethods()) {
      String name = method.getSimpleName().toString();
      if (method.getEnclosingElement() instanceof TypeElement owner
          && !owner.equals(heading.type())) {
        this.problems.add(
            Code.RESERVED_NAME,
            Position.of(heading.type()),
            "Every generated class has '%s' for itself, and '%s' inherits it from '%s'. %s"
                .formatted(
                    name,
                    heading.name(),
                    owner.getSimpleName(),
                    "Rename it there, or do not extend '%s'.".formatted(owner.getSimpleName())));
      } else {
        this.problems.add(Code.RESERVED_NAME, Position.of(method), ReservedNames.refusal(name));
      }
    }
  }

  private void sameButForCase(List<LayerDeclaration> layers) {
    Map<String, String> seen = new HashMap<>();
    for (LayerDeclaration layer : layers) {
      String other = seen.put(layer.name().toLowerCase(Locale.ROOT), layer.name());
      if (other != null && !other.equals(layer.name())) {
        this.problems.add(
            Code.NAME_CLASH,
            layer.position(),
            "The layers '%s' and '%s' differ only in case. Rename one of them."
                .formatted(other, layer.name()));
      }
    }
  }
}
