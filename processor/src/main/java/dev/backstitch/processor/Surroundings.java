package dev.backstitch.processor;

import dev.backstitch.processor.diagnostic.Code;
import dev.backstitch.processor.diagnostic.Position;
import dev.backstitch.processor.diagnostic.Problems;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * What the class generated for a declaration could name: what the module of the declaration reads,
 * or the class path holds.
 *
 * @param type the declaration
 * @param module in which it is; null where the compiler knows of no modules
 */
record Surroundings(TypeElement type, @Nullable ModuleElement module, Elements elements) {
  private static final String GENERATED = "javax.annotation.processing.Generated";
  private static final String RUNTIME = "dev.backstitch.FloatNetwork";
  private static final String VECTOR = "jdk.incubator.vector.FloatVector";

  static Surroundings of(TypeElement type, Elements elements) {
    return new Surroundings(type, elements.getModuleOf(type), elements);
  }

  /** Whether the standard mark of generated code is at hand. */
  boolean haveMark() {
    return this.have(GENERATED);
  }

  /** Whether generated code can name the runtime. */
  boolean haveRuntime() {
    return this.have(RUNTIME);
  }

  /** Whether generated code can name vectors. */
  boolean haveVectors() {
    return this.have(VECTOR);
  }

  /** Says that there is no runtime. */
  void missRuntime(Problems problems) {
    problems.add(
        Code.RUNTIME_MISSING,
        Position.of(this.type),
        this.module == null || this.module.isUnnamed()
            ? "The runtime is not on the class path."
                + " Add the dependency dev.backstitch:backstitch-runtime."
            : "Module '%s' does not read the runtime. Add 'requires dev.backstitch;' to its module-info.java."
                .formatted(this.module.getQualifiedName()));
  }

  /** Says that there are no vectors. */
  void missVectors(Problems problems) {
    problems.add(
        Code.VECTOR_MODULE_MISSING,
        Position.of(this.type),
        "The Vector API is not visible to this compilation."
            + " Pass --add-modules jdk.incubator.vector to javac and java,"
            + " or -Abackstitch.scalar=true to javac for scalar code.");
  }

  private boolean have(String name) {
    return this.module == null
        ? this.elements.getTypeElement(name) != null
        : this.elements.getTypeElement(this.module, name) != null;
  }
}
