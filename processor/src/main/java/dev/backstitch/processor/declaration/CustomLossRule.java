package dev.backstitch.processor.declaration;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Problems;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Which classes can be a user's own loss: generated code has to make one and to call it. */
final class CustomLossRule {
  private static final String LOSS = "dev.backstitch.loss.Loss";

  private final Elements elements;
  private final Types types;
  private final Problems problems;

  CustomLossRule(Elements elements, Types types, Problems problems) {
    this.elements = elements;
    this.types = types;
    this.problems = problems;
  }

  /** Reports a class that does not fit; other annotations than {@code CustomLoss} are fine. */
  void check(AnnotationUse use, Heading heading) {
    if (!use.name().equals("CustomLoss") || !use.isReadable()) {
      return;
    }
    TypeMirror type = use.type("value");
    String reason = this.unfit(type, heading);
    if (!reason.isEmpty()) {
      this.problems.add(
          Code.UNFIT_LOSS,
          use.at("value"),
          "'%s' %s. Give a class that implements %s and has a public constructor without parameters."
              .formatted(this.types.erasure(type), reason, LOSS));
    }
  }

  private String unfit(TypeMirror mirror, Heading heading) {
    if (!(mirror instanceof DeclaredType declared) || mirror.getKind() != TypeKind.DECLARED) {
      return "is no class";
    }
    TypeElement type = (TypeElement) declared.asElement();
    if (type.getKind() != ElementKind.CLASS && type.getKind() != ElementKind.RECORD) {
      return "is no class";
    }
    if (!this.implementsLoss(mirror)) {
      return "is no Loss";
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return "is abstract";
    }
    if (!this.isVisible(type, heading)) {
      return "is not visible to '%s'".formatted(heading.generatedName());
    }
    return this.hasConstructor(type, heading) ? "" : "has no public constructor without parameters";
  }

  private boolean implementsLoss(TypeMirror type) {
    TypeElement loss = this.elements.getTypeElement(LOSS);
    return loss != null && this.types.isSubtype(this.types.erasure(type), loss.asType());
  }

  private boolean isVisible(TypeElement type, Heading heading) {
    boolean near = this.isNear(type, heading);
    boolean open = type.getModifiers().contains(Modifier.PUBLIC);
    boolean inner =
        type.getNestingKind() != NestingKind.TOP_LEVEL
            && !type.getModifiers().contains(Modifier.STATIC);
    return !inner
        && (open || (near && !type.getModifiers().contains(Modifier.PRIVATE)))
        && (!(type.getEnclosingElement() instanceof TypeElement outer)
            || this.isVisible(outer, heading));
  }

  private boolean isNear(TypeElement type, Heading heading) {
    return this.elements.getPackageOf(type).getQualifiedName().contentEquals(heading.packageName());
  }

  private boolean hasConstructor(TypeElement type, Heading heading) {
    for (ExecutableElement each : ElementFilter.constructorsIn(type.getEnclosedElements())) {
      boolean open = each.getModifiers().contains(Modifier.PUBLIC);
      boolean near = this.isNear(type, heading) && !each.getModifiers().contains(Modifier.PRIVATE);
      if (each.getParameters().isEmpty() && each.getThrownTypes().isEmpty() && (open || near)) {
        return true;
      }
    }
    return false;
  }
}
