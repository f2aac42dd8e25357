package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;

/** Reads one method of a declaration. */
final class LayerReader {
  static final String LAYER = "dev.backstitch.Layer";

  private final Elements elements;
  private final Vocabulary vocabulary;
  private final CustomLossRule customLossRule;
  private final Problems problems;

  LayerReader(
      Elements elements, Vocabulary vocabulary, CustomLossRule customLossRule, Problems problems) {
    this.elements = elements;
    this.vocabulary = vocabulary;
    this.customLossRule = customLossRule;
    this.problems = problems;
  }

  /** A method with a body is the user's own business, but it is no layer. */
  void checkOther(ExecutableElement method) {
    List<AnnotationUse> uses = this.uses(method);
    if (!uses.isEmpty()) {
      String all = uses.stream().map(use -> "@" + use.name()).collect(Collectors.joining(" and "));
      this.problems.add(
          Code.MEANINGLESS,
          uses.getFirst().position(),
          "'%s' is not abstract, so it is no layer. Make it abstract, without a body, or remove %s."
              .formatted(name(method), all));
    }
  }

  private static String name(ExecutableElement method) {
    return method.getSimpleName().toString();
  }

  /** An abstract method is a layer. */
  LayerDeclaration read(ExecutableElement method, Heading heading) {
    List<AnnotationUse> uses = this.uses(method);
    if (ReservedNames.refusesLayer(name(method))) {
      this.problems.add(
          Code.RESERVED_NAME, Position.of(method), ReservedNames.refusal(name(method)));
    }
    boolean isLayer = this.isLegal(method);
    boolean legal = isLayer && this.isInOrder(method, uses);
    List<AnnotationUse> losses = among(uses, this.vocabulary.losses());
    losses.forEach(loss -> this.customLossRule.check(loss, heading));
    return new LayerDeclaration(
        name(method),
        method,
        among(uses, this.vocabulary.sources()).stream().filter(source -> legal).findFirst(),
        among(uses, this.vocabulary.applied()),
        losses.stream().findFirst(),
        among(uses, this.vocabulary.marks()));
  }

  private List<AnnotationUse> uses(ExecutableElement method) {
    return method.getAnnotationMirrors().stream()
        .filter(
            mirror ->
                this.elements
                    .getPackageOf(mirror.getAnnotationType().asElement())
                    .getQualifiedName()
                    .contentEquals(Vocabulary.PACKAGE))
        .map(mirror -> new AnnotationUse(method, mirror, this.elements))
        .toList();
  }

  private static List<AnnotationUse> among(List<AnnotationUse> uses, Set<String> names) {
    return uses.stream().filter(use -> names.contains(use.name())).toList();
  }

  private boolean isLegal(ExecutableElement method) {
    String reason = "";
    if (!method.getParameters().isEmpty()) {
      reason = "has parameters";
    } else if (!method.getTypeParameters().isEmpty()) {
      reason = "has type parameters";
    } else if (method.getReturnType().getKind() == TypeKind.ERROR) {
      return false;
    } else if (!returnsLayer(method)) {
      reason = "returns " + method.getReturnType();
    }
    if (!reason.isEmpty()) {
      this.problems.add(
          Code.NOT_A_LAYER,
          Position.of(method),
          "The abstract method '%s' %s. Make it '%s' without parameters, or give it a body."
              .formatted(name(method), reason, "Layer " + name(method) + "()"));
    }
    return reason.isEmpty();
  }

  private static boolean returnsLayer(ExecutableElement method) {
    return method.getReturnType() instanceof DeclaredType type
        && ((TypeElement) type.asElement()).getQualifiedName().contentEquals(LAYER);
  }

  private boolean isInOrder(ExecutableElement method, List<AnnotationUse> uses) {
    int before = this.problems.count();
    List<AnnotationUse> sources = among(uses, this.vocabulary.sources());
    List<AnnotationUse> losses = among(uses, this.vocabulary.losses());
    if (sources.isEmpty()) {
      this.problems.add(
          Code.NO_SOURCE,
          Position.of(method),
          "Layer '%s' does not say what it computes. Add @Input or @Dense."
              .formatted(name(method)));
    }
    this.onlyOne(Code.TWO_SOURCES, method, sources);
    this.onlyOne(Code.TWO_LOSSES, method, losses);
    if (this.problems.count() == before) {
      this.checkOrder(uses, sources.getFirst(), losses.stream().findFirst());
    }
    return this.problems.count() == before && uses.stream().allMatch(AnnotationUse::isReadable);
  }

  private void onlyOne(Code code, ExecutableElement method, List<AnnotationUse> uses) {
    if (uses.size() > 1) {
      this.problems.add(
          code,
          uses.get(1).position(),
          "Layer '%s' has both @%s and @%s. Keep one of them."
              .formatted(name(method), uses.get(0).name(), uses.get(1).name()));
    }
  }

  private void checkOrder(
      List<AnnotationUse> uses, AnnotationUse source, Optional<AnnotationUse> loss) {
    for (AnnotationUse applied : among(uses, this.vocabulary.applied())) {
      if (uses.indexOf(applied) < uses.indexOf(source)) {
        this.outOfOrder(applied, "before", source, "Write what is computed first.");
      } else if (loss.isPresent() && uses.indexOf(applied) > uses.indexOf(loss.get())) {
        this.outOfOrder(applied, "after", loss.get(), "Write the loss last.");
      }
    }
  }

  private void outOfOrder(AnnotationUse use, String where, AnnotationUse other, String change) {
    this.problems.add(
        Code.OUT_OF_ORDER,
        use.position(),
        "@%s stands %s @%s. %s".formatted(use.name(), where, other.name(), change));
  }
}
