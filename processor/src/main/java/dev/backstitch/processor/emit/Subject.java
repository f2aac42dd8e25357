package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import javax.lang.model.element.TypeElement;

/**
 * What a class is generated for.
 *
 * @param declaration the annotated type
 * @param generated the name of the class
 * @param isInterface whether the declaration is implemented, and not extended
 * @param isPublic whether the class is as visible as that
 * @param element the annotated type, from which the class originates
 */
public record Subject(
    ClassName declaration,
    ClassName generated,
    boolean isInterface,
    boolean isPublic,
    TypeElement element) {
  /** The companion that holds the kernels. */
  public ClassName kernels() {
    return this.generated.peerClass(this.generated.simpleName() + "Kernels");
  }
}
