package dev.backstitch.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.backstitch.processor.plan.Copies;
import dev.backstitch.processor.plan.Plan;
import dev.backstitch.processor.plan.Routine;
import javax.lang.model.element.Modifier;

/**
 * Writes the nested class of a forward pass that reads copies of large matrices: the steps that do,
 * in place of the usual ones, and where the copies of the newest weights are found.
 */
abstract class CopyForwardWriter {
  private final Plan plan;
  private final Copies read;
  private final ClassName kernels;

  CopyForwardWriter(Plan plan, Copies read, ClassName kernels) {
    this.plan = plan;
    this.read = read;
    this.kernels = kernels;
  }

  final TypeSpec write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(this.name())
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .superclass(ClassName.bestGuess(ForwardWriter.NAME))
            .addJavadoc(this.text());
    this.read.matrices().forEach(copy -> type.addField(ForwardWriter.constant(copy.offset())));
    type.addField(this.copies(), "copies", Modifier.FINAL)
        .addField(
            FieldSpec.builder(this.version(), "version")
                .initializer("$T.NONE", this.version())
                .build());
    type.addMethod(this.constructor()).addMethod(this.make()).addMethod(this.forward());
    for (Routine routine : this.read.routines()) {
      type.addMethod(this.method(RoutineWriter.method(this.plan, routine)));
    }
    return type.build();
  }

  private MethodSpec constructor() {
    return MethodSpec.constructorBuilder()
        .addParameter(this.kernels, "kernels")
        .addParameter(TypeName.INT, "capacity")
        .addParameter(this.copies(), "copies")
        .addStatement("super(kernels, capacity, ROW)")
        .addStatement("this.copies = copies")
        .build();
  }

  /** The beginning of a method that makes a pass. */
  final MethodSpec.Builder making() {
    return MethodSpec.methodBuilder("make")
        .addModifiers(Modifier.STATIC)
        .addParameter(this.kernels, "kernels")
        .addParameter(this.copies(), "copies")
        .returns(ClassName.get("", ForwardWriter.NAME));
  }

  /** The beginning of the method that computes some rows. */
  static MethodSpec.Builder computing() {
    return MethodSpec.methodBuilder("forward")
        .addAnnotation(Override.class)
        .addParameter(TypeName.INT, "from")
        .addParameter(TypeName.INT, "rows");
  }

  /** Of the class. */
  abstract String name();

  /** What the class is, for its Javadoc. */
  abstract String text();

  /** The type of what finds the copies. */
  abstract ClassName copies();

  /** The type of a version of the weights with copies. */
  abstract ClassName version();

  abstract MethodSpec make();

  abstract MethodSpec forward();

  /** The method of one step that reads a copy. */
  abstract MethodSpec method(MethodSpec reading);
}
