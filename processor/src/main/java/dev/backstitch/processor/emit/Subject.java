package dev.backstitch.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * What a class is generated for.
 *
 * @param declaration the annotated type
 * @param generated the name of the class
 * @param isInterface whether the declaration is implemented, and not extended
 * @param isPublic whether the class is as visible as that
 * @param isMarked whether the class can be annotated as generated: a module has to read {@code
 *     java.compiler} for that
 * @param namesDeprecated whether the user has deprecated the type or a layer of it
 * @param element the annotated type, from which the class originates
 */
public record Subject(
    ClassName declaration,
    ClassName generated,
    boolean isInterface,
    boolean isPublic,
    boolean isMarked,
    boolean namesDeprecated,
    TypeElement element) {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");
  private static final String GENERATOR = "dev.backstitch.processor.NetworkProcessor";

  /** The companion that holds the kernels. */
  public ClassName kernels() {
    return this.generated.peerClass(this.generated.simpleName() + "Kernels");
  }

  /**
   * What stands above every class: {@code @Generated("...")}, and leave to name what the user has
   * deprecated.
   */
  List<AnnotationSpec> marks() {
    List<AnnotationSpec> marks = new ArrayList<>();
    if (this.isMarked) {
      marks.add(AnnotationSpec.builder(GENERATED).addMember("value", "$S", GENERATOR).build());
    }
    if (this.namesDeprecated) {
      marks.add(
          AnnotationSpec.builder(SuppressWarnings.class)
              .addMember("value", "{$S, $S}", "deprecation", "removal")
              .build());
    }
    return marks;
  }

  /**
   * Writes out the packages of types that others of the declaration would hide. JavaPoet looks at
   * the last name alone: that of {@code Loss.Over} has to be given, not that of {@code Loss}.
   */
  void tellTypesApart(TypeSpec.Builder type) {
    type.avoidClashesWithNestedClasses(this.element);
    Set<String> hidden = type.build().alwaysQualifiedNames();
    Map.of("Loss", "Over", "Architecture", "Builder")
        .forEach(
            (outer, inner) -> {
              if (hidden.contains(outer)) {
                type.alwaysQualify(inner);
              }
            });
  }
}
