package dev.backstitch.processor.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.plan.Halves;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import javax.lang.model.element.Modifier;

/**
 * Writes the nested class of a forward pass that reads large matrices in half the bytes: the steps
 * that do, in place of the usual ones.
 *
 * <pre>
 * void forward(int from, int rows) {
 *   this.version = this.copies.of(this.weights, this.version);
 *   this.halves = this.version.halves();
 *   super.forward(from, rows);
 * }
 * </pre>
 */
final class HalfForwardWriter {
  static final String NAME = "HalfForward";

  private final Plan plan;
  private final ClassName kernels;

  HalfForwardWriter(Plan plan, ClassName kernels) {
    this.plan = plan;
    this.kernels = kernels;
  }

  TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(NAME)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(ClassName.bestGuess(ForwardWriter.NAME))
            .addJavadoc("The same steps with large matrices in half the bytes, as bfloat16.");
    for (Halves.Copy copy : this.plan.halves().matrices()) {
      type.addField(ForwardWriter.constant(copy.offset()));
    }
    type.addField(RuntimeTypes.HALF_COPIES, "copies", Modifier.FINAL)
        .addField(
            FieldSpec.builder(RuntimeTypes.HALF_VERSION, "version")
                .initializer("$T.NONE", RuntimeTypes.HALF_VERSION)
                .build())
        .addField(
            FieldSpec.builder(ArrayTypeName.of(TypeName.INT), "halves").initializer("{}").build());
    type.addMethod(this.constructor()).addMethod(this.make()).addMethod(forward());
    for (Routine routine : this.plan.halves().routines()) {
      type.addMethod(
          RoutineWriter.method(this.plan, routine).toBuilder()
              .addAnnotation(Override.class)
              .build());
    }
    return type.build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(this.kernels, "kernels")
        .addParameter(TypeName.INT, "capacity")
        .addParameter(RuntimeTypes.HALF_COPIES, "copies")
        .addStatement("super(kernels, capacity, ROW)")
        .addStatement("this.copies = copies")
        .build();
  }

  /** Makes a pass where only this class names it, so that others do not load it. */
  private MethodSpec make() {
    return MethodSpec.methodBuilder("make")
        .addModifiers(Modifier.STATIC)
        .addParameter(this.kernels, "kernels")
        .addParameter(RuntimeTypes.HALF_COPIES, "copies")
        .returns(ClassName.get("", ForwardWriter.NAME))
        .addStatement("return new $L(kernels, CHUNK, copies)", NAME)
        .build();
  }

  private static MethodSpec forward() {
    return MethodSpec.methodBuilder("forward")
        .addAnnotation(Override.class)
        .addParameter(TypeName.INT, "from")
        .addParameter(TypeName.INT, "rows")
        .addStatement("this.version = this.copies.of(this.weights, this.version)")
        .addStatement("this.halves = this.version.halves()")
        .addStatement("super.forward(from, rows)")
        .build();
  }
}
